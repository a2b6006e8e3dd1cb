package dev.signet.application.resourceserver;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerId;
import dev.signet.domain.resourceserver.ResourceServerSettings;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource server as the look-up table has it now.
 *
 * @param identifier what its scopes begin with in tokens
 */
public record KnownResourceServer(
        ResourceServerId id,
        TenantId tenant,
        UserPoolId pool,
        String identifier,
        ResourceServerSettings settings,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS = """
            select r.id, p.tenant, r.pool, r.identifier, r.settings, r.created_at, r.updated_at
            from lookup.resource_server r join lookup.pool p on p.id = r.pool
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static KnownResourceServer read(ResultSet row, int number) throws SQLException {
        return new KnownResourceServer(
                new ResourceServerId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new UserPoolId(row.getString("pool")),
                row.getString("identifier"),
                MAPPER.readValue(row.getString("settings"), ResourceServerSettings.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
