package dev.signet.application.operator;

import dev.signet.application.operator.OperatorRefused.SystemTenant;
import dev.signet.application.tenant.TenantRefused.TenantNotFound;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Judges which tenants a role may be for. */
@Component
class Reach {

    private final JdbcTemplate jdbc;

    Reach(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void require(SystemPool.Place home, @Nullable TenantId tenant) {
        if (tenant == null) {
            return;
        }
        if (tenant.equals(home.tenant())) {
            throw new SystemTenant();
        }
        Integer tenants =
                jdbc.queryForObject("select count(*) from lookup.tenant where id = ?", Integer.class, tenant.value());
        if (tenants == null || tenants == 0) {
            throw new TenantNotFound();
        }
    }
}
