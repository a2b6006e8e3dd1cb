package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolTypes.NumberAttributeConstraintsType;
import dev.signet.api.cognito.pool.PoolTypes.SchemaAttributeType;
import dev.signet.api.cognito.pool.PoolTypes.StringAttributeConstraintsType;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.AttributeType;
import dev.signet.domain.pool.PoolSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attributes of users as they are told: the standard ones in Cognito's order, then the pool's own. */
final class SchemaShown {

    private static final List<String> STANDARD = List.of(
            "sub",
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "email",
            "email_verified",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "phone_number",
            "phone_number_verified",
            "address",
            "updated_at",
            "identities");

    private SchemaShown() {}

    static List<SchemaAttributeType> of(PoolSettings settings) {
        Map<String, String> given = settings.kept().given();
        return Stream.concat(
                        STANDARD.stream()
                                .map(name -> settings.schema()
                                        .definition(name)
                                        .map(definition -> shown(definition, given))
                                        .orElseGet(() -> kept(name))),
                        settings.attributes().stream()
                                .filter(AttributeDefinition::custom)
                                .map(definition -> shown(definition, given)))
                .toList();
    }

    private record Bounds(@Nullable String least, @Nullable String most) {}

    private static SchemaAttributeType shown(AttributeDefinition definition, Map<String, String> given) {
        Bounds bounds = bounds(definition, given.get(Schema.BOUNDS + definition.name()));
        return new SchemaAttributeType(
                definition.name(),
                type(definition.type()),
                false,
                definition.mutable(),
                definition.required(),
                definition.type() == AttributeType.NUMBER
                        ? new NumberAttributeConstraintsType(bounds.least(), bounds.most())
                        : null,
                definition.type() == AttributeType.STRING
                        ? new StringAttributeConstraintsType(bounds.least(), bounds.most())
                        : null);
    }

    /** As they were given where that is what holds; a bound that says nothing is not told of the pool's own. */
    private static Bounds bounds(AttributeDefinition definition, @Nullable String given) {
        String least = definition.least() == Long.MIN_VALUE ? "" : Long.toString(definition.least());
        String most = definition.most() == Long.MAX_VALUE ? "" : Long.toString(definition.most());
        if (given != null && given.contains(Schema.TO)) {
            int at = given.indexOf(Schema.TO);
            String givenLeast = given.substring(0, at);
            String givenMost = given.substring(at + Schema.TO.length());
            if ((givenLeast.isEmpty() || givenLeast.equals(least)) && (givenMost.isEmpty() || givenMost.equals(most))) {
                return new Bounds(absent(givenLeast), absent(givenMost));
            }
        }
        boolean open = definition.custom() && least.equals("0") && most.equals("2048");
        return open ? new Bounds(null, null) : new Bounds(absent(least), absent(most));
    }

    private static @Nullable String absent(String bound) {
        return bound.isEmpty() ? null : bound;
    }

    /** What Signet says of users itself. */
    private static SchemaAttributeType kept(String name) {
        return switch (name) {
            case "sub" ->
                new SchemaAttributeType(
                        name, "String", false, false, true, null, new StringAttributeConstraintsType("1", "2048"));
            case "identities" ->
                new SchemaAttributeType(
                        name, "String", false, true, false, null, new StringAttributeConstraintsType(null, null));
            default -> new SchemaAttributeType(name, "Boolean", false, true, false, null, null);
        };
    }

    private static String type(AttributeType type) {
        return switch (type) {
            case STRING -> "String";
            case NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
            case DATE_TIME -> "DateTime";
        };
    }
}
