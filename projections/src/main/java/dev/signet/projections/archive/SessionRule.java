package dev.signet.projections.archive;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For how long a pool keeps sessions that are over in its online history.
 *
 * @param keep from the end of a session on
 */
public record SessionRule(TenantId tenant, UserPoolId pool, Duration keep) {

    private static final String ALL = """
            select p.tenant, r.pool, r.keep_seconds
            from lookup.retention r join lookup.pool p on p.id = r.pool
            where r.family = 'SESSION' order by r.pool
            """;

    /** The rules of all pools that have one. */
    public static List<SessionRule> all(JdbcClient jdbc) {
        return jdbc.sql(ALL)
                .query((row, _) -> new SessionRule(
                        new TenantId(row.getString("tenant")),
                        new UserPoolId(row.getString("pool")),
                        Duration.ofSeconds(row.getLong("keep_seconds"))))
                .list();
    }
}
