package dev.signet.application.hold;

import dev.signet.application.hold.HoldRefused.HoldNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Shows legal holds: a pool's own, or all of a tenant. */
@Service
public class ReadHolds {

    static final String OF_POOL = KnownHold.COLUMNS + "where pool = ? and id > ? order by id limit ?";
    static final String OF_TENANT = KnownHold.COLUMNS + "where tenant = ? and id > ? order by id limit ?";

    private final Pools pools;
    private final Tenants tenants;
    private final JdbcTemplate jdbc;

    ReadHolds(Pools pools, Tenants tenants, JdbcTemplate jdbc) {
        this.pools = pools;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    /**
     * One page of the holds on a pool and on what is in it, oldest first. What holds its tenant is not among them.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<KnownHold> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_HOLDS, pool);
        return page(OF_POOL, pool.value(), page);
    }

    /**
     * One page of all holds of a tenant, oldest first.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     */
    public Page<KnownHold> list(Administrator by, TenantId tenant, PageRequest page) {
        tenants.require(by, Permission.READ_HOLDS, tenant);
        return page(OF_TENANT, tenant.value(), page);
    }

    /**
     * One hold on a pool or on what is in it.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws HoldNotFound where the pool has no such hold
     */
    public KnownHold read(Administrator by, UserPoolId pool, LegalHoldId hold) {
        pools.require(by, Permission.READ_HOLDS, pool);
        return one("where id = ? and pool = ?", hold, pool.value());
    }

    /**
     * One hold of a tenant, on whatever it is.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws HoldNotFound where the tenant has no such hold
     */
    public KnownHold read(Administrator by, TenantId tenant, LegalHoldId hold) {
        tenants.require(by, Permission.READ_HOLDS, tenant);
        return one("where id = ? and tenant = ?", hold, tenant.value());
    }

    private Page<KnownHold> page(String query, String of, PageRequest page) {
        List<KnownHold> rows = jdbc.query(query, KnownHold::read, of, page.after(), page.rows());
        return Page.of(rows, page, hold -> hold.id().value());
    }

    private KnownHold one(String where, LegalHoldId hold, String of) {
        return jdbc.query(KnownHold.COLUMNS + where, KnownHold::read, hold.value(), of).stream()
                .findFirst()
                .orElseThrow(HoldNotFound::new);
    }
}
