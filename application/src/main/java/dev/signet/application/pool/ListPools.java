package dev.signet.application.pool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.tenant.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Lists the user pools of a tenant. */
@Service
public class ListPools {

    static final String OF_TENANT =
            Pools.COLUMNS + "where tenant = ? and id > ? and deleted_at is null order by id limit ?";

    static final String OF_ALL = Pools.COLUMNS + "where id > ? and deleted_at is null order by id limit ?";

    private final Tenants tenants;
    private final Pools pools;
    private final JdbcTemplate jdbc;

    ListPools(Tenants tenants, Pools pools, JdbcTemplate jdbc) {
        this.tenants = tenants;
        this.pools = pools;
        this.jdbc = jdbc;
    }

    /** One page of the pools of every tenant that is the operator's business, oldest first. */
    public Page<KnownPool> listAll(Administrator by, PageRequest page) {
        TenantId only = by.tenant();
        if (only != null) {
            return list(by, only, page);
        }
        by.require(Permission.READ_SETTINGS);
        return Page.of(
                jdbc.query(OF_ALL, (row, _) -> pools.known(row), page.after(), page.rows()),
                page,
                pool -> pool.id().value());
    }

    /**
     * One page of pools, oldest first.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     */
    public Page<KnownPool> list(Administrator by, TenantId tenant, PageRequest page) {
        tenants.require(by, Permission.READ_SETTINGS, tenant);
        return Page.of(
                jdbc.query(OF_TENANT, (row, _) -> pools.known(row), tenant.value(), page.after(), page.rows()),
                page,
                pool -> pool.id().value());
    }
}
