package dev.signet.api.cognito.pool;

import dev.signet.api.cognito.pool.PoolTypes.SchemaAttributeType;
import dev.signet.domain.pool.AttributeDefinition;
import dev.signet.domain.pool.PoolSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds attributes of a pool's own to its schema. None can be removed or changed ever after. */
final class MoreAttributes {

    private MoreAttributes() {}

    static PoolSettings of(List<SchemaAttributeType> wanted, PoolSettings present) {
        List<SchemaAttributeType> custom =
                wanted.stream().map(MoreAttributes::prefixed).toList();
        List<AttributeDefinition> added = Schema.definitions(custom, present.schema());
        Map<String, String> given = new TreeMap<>(present.kept().given());
        given.putAll(Schema.bounds(custom, present.schema()));
        return present.with(
                        present.signInNames(),
                        Stream.concat(present.attributes().stream(), added.stream())
                                .toList())
                .with(present.accounts(), KeptWanted.kept(present.kept(), given));
    }

    /** Whatever it is called, it is one of the pool's own: {@code email} becomes {@code custom:email}. */
    private static SchemaAttributeType prefixed(SchemaAttributeType wanted) {
        String name = wanted.name();
        return new SchemaAttributeType(
                name == null || name.startsWith(AttributeDefinition.CUSTOM) ? name : AttributeDefinition.CUSTOM + name,
                wanted.attributeDataType(),
                wanted.developerOnlyAttribute(),
                wanted.mutable(),
                wanted.required(),
                wanted.numberAttributeConstraints(),
                wanted.stringAttributeConstraints());
    }
}
