package dev.signet.application.identitypool;

import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity pool as the look-up table has it now.
 *
 * @param tags which claims become tags of credentials, by the provider of the login
 */
public record KnownIdentityPool(
        IdentityPoolId id,
        TenantId tenant,
        IdentityPoolSettings settings,
        RoleSettings roles,
        Map<String, TagMapping> tags,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS =
            "select id, tenant, settings, roles, tags, created_at, updated_at from lookup.identity_pool ";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, TagMapping>> TAGS = new TypeReference<>() {};

    public KnownIdentityPool {
        tags = Map.copyOf(tags);
    }

    static KnownIdentityPool read(ResultSet row, int number) throws SQLException {
        return new KnownIdentityPool(
                new IdentityPoolId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                MAPPER.readValue(row.getString("settings"), IdentityPoolSettings.class),
                MAPPER.readValue(row.getString("roles"), RoleSettings.class),
                MAPPER.readValue(row.getString("tags"), TAGS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
