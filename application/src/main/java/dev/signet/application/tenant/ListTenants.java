package dev.signet.application.tenant;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.tenant.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Lists tenants: all of them, or the caller's one. */
@Service
public class ListTenants {

    static final String ALL = Tenants.COLUMNS + "where id > ? order by id limit ?";
    static final String ONE = Tenants.COLUMNS + "where id = ? and id > ? order by id limit ?";

    private final JdbcTemplate jdbc;

    ListTenants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of tenants, oldest first. */
    public Page<KnownTenant> list(Administrator by, PageRequest page) {
        by.require(Permission.READ_SETTINGS);
        TenantId only = by.tenant();
        return Page.of(
                only == null
                        ? jdbc.query(ALL, (row, _) -> Tenants.known(row), page.after(), page.rows())
                        : jdbc.query(ONE, (row, _) -> Tenants.known(row), only.value(), page.after(), page.rows()),
                page,
                tenant -> tenant.id().value());
    }
}
