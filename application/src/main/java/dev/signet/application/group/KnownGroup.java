package dev.signet.application.group;

import dev.signet.domain.group.GroupId;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A group as the look-up table has it now. */
public record KnownGroup(
        GroupId id,
        TenantId tenant,
        UserPoolId pool,
        String name,
        GroupSettings settings,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS = """
            select g.id, p.tenant, g.pool, g.name, g.description, g.precedence, g.role, g.created_at, g.updated_at
            from lookup.user_group g join lookup.pool p on p.id = g.pool
            """;

    static KnownGroup read(ResultSet row, int number) throws SQLException {
        return new KnownGroup(
                new GroupId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new UserPoolId(row.getString("pool")),
                row.getString("name"),
                new GroupSettings(
                        row.getString("description"),
                        row.getObject("precedence", Integer.class),
                        row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
