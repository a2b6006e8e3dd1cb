package dev.signet.application.pool;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells whose a pool is. */
@Component
public class PoolTenants {

    private final JdbcTemplate jdbc;

    PoolTenants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tenant that owns the pool now; empty where there is no such pool. */
    public Optional<TenantId> of(UserPoolId pool) {
        return jdbc.query(
                "select tenant from lookup.pool where id = ?",
                rows -> rows.next() ? Optional.of(new TenantId(rows.getString("tenant"))) : Optional.empty(),
                pool.value());
    }
}
