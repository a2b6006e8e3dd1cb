package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolTypes.NumberAttributeConstraintsType;
import dev.signet.api.cognito.pool.PoolTypes.SchemaAttributeType;
import dev.signet.api.cognito.pool.PoolTypes.StringAttributeConstraintsType;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.AttributeSchema;
import dev.signet.domain.pool.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attributes of users as requests define them. Bounds are kept as they were given, since no bound is one too. */
final class Schema {

    /** What the name of a kept pair of bounds begins with. */
    static final String BOUNDS = "Bounds.";

    /** Between the lower bound and the upper one. */
    static final String TO = "..";

    private static final Map<String, AttributeType> TYPES = Map.of(
            "String", AttributeType.STRING,
            "Number", AttributeType.NUMBER,
            "Boolean", AttributeType.BOOLEAN,
            "DateTime", AttributeType.DATE_TIME);
    private static final int LONGEST_TEXT = 2048;

    private Schema() {}

    /** The definitions, of which those are standard that {@code standard} has. */
    static List<AttributeDefinition> definitions(List<SchemaAttributeType> wanted, AttributeSchema standard) {
        return wanted.stream()
                .map(attribute -> definition(attribute, name(attribute, standard), standard))
                .toList();
    }

    /** The bounds that were given, by {@link #BOUNDS} and the attribute's name. */
    static Map<String, String> bounds(List<SchemaAttributeType> wanted, AttributeSchema standard) {
        Map<String, String> bounds = new TreeMap<>();
        for (SchemaAttributeType attribute : wanted) {
            String least = least(attribute);
            String most = most(attribute);
            if (least != null || most != null) {
                bounds.put(
                        BOUNDS + name(attribute, standard),
                        Objects.requireNonNullElse(least, "") + TO + Objects.requireNonNullElse(most, ""));
            }
        }
        return bounds;
    }

    private static AttributeDefinition definition(SchemaAttributeType wanted, String name, AttributeSchema standard) {
        if (Boolean.TRUE.equals(wanted.developerOnlyAttribute())) {
            throw new IllegalArgumentException("Schema." + wanted.name() + ".DeveloperOnlyAttribute cannot be true: let"
                    + " clients write all attributes but this one by WriteAttributes instead");
        }
        AttributeDefinition usual = standard.definition(name).orElse(null);
        AttributeType type = wanted.attributeDataType() == null
                ? usual == null ? AttributeType.STRING : usual.type()
                : TYPES.getOrDefault(wanted.attributeDataType(), AttributeType.STRING);
        requireBoundsOf(type, wanted);
        boolean text = type == AttributeType.STRING;
        long least = usual == null ? (text ? 0 : Long.MIN_VALUE) : usual.least();
        long most = usual == null ? (text ? LONGEST_TEXT : Long.MAX_VALUE) : usual.most();
        return new AttributeDefinition(
                name,
                type,
                wanted.mutable() == null || wanted.mutable(),
                Boolean.TRUE.equals(wanted.required()),
                bound(name, least(wanted), least),
                bound(name, most(wanted), most));
    }

    /** The pool's own attributes are named without the prefix that they have ever after. */
    private static String name(SchemaAttributeType wanted, AttributeSchema standard) {
        String name = wanted.name();
        if (name == null) {
            throw new IllegalArgumentException("Every attribute of the schema must have a Name");
        }
        boolean known = standard.definition(name).isPresent()
                || name.equals("sub")
                || name.endsWith("_verified")
                || name.startsWith(AttributeDefinition.CUSTOM);
        return known ? name : AttributeDefinition.CUSTOM + name;
    }

    private static void requireBoundsOf(AttributeType type, SchemaAttributeType wanted) {
        NumberAttributeConstraintsType number = wanted.numberAttributeConstraints();
        StringAttributeConstraintsType text = wanted.stringAttributeConstraints();
        boolean foreign = (type != AttributeType.NUMBER
                        && number != null
                        && (number.minValue() != null || number.maxValue() != null))
                || (type != AttributeType.STRING
                        && text != null
                        && (text.minLength() != null || text.maxLength() != null));
        if (foreign) {
            throw new IllegalArgumentException(
                    "Schema." + wanted.name() + " has constraints of another type than its own");
        }
    }

    private static @Nullable String least(SchemaAttributeType wanted) {
        NumberAttributeConstraintsType number = wanted.numberAttributeConstraints();
        StringAttributeConstraintsType text = wanted.stringAttributeConstraints();
        return number != null && number.minValue() != null ? number.minValue() : text == null ? null : text.minLength();
    }

    private static @Nullable String most(SchemaAttributeType wanted) {
        NumberAttributeConstraintsType number = wanted.numberAttributeConstraints();
        StringAttributeConstraintsType text = wanted.stringAttributeConstraints();
        return number != null && number.maxValue() != null ? number.maxValue() : text == null ? null : text.maxLength();
    }

    private static long bound(String name, @Nullable String given, long usual) {
        if (given == null || given.isEmpty()) {
            return usual;
        }
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException("Schema." + name + " has a bound that is no whole number", other);
        }
    }
}
