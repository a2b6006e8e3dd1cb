package dev.signet.application.identitypool;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows identity pools. */
@Service
public class ReadIdentityPools {

    static final String OF_TENANT =
            KnownIdentityPool.COLUMNS + "where tenant = :tenant and id > :after order by id limit :rows";

    static final String OF_ALL = KnownIdentityPool.COLUMNS + "where id > :after order by id limit :rows";

    private final Tenants tenants;
    private final IdentityPools pools;
    private final JdbcClient jdbc;

    ReadIdentityPools(Tenants tenants, IdentityPools pools, JdbcClient jdbc) {
        this.tenants = tenants;
        this.pools = pools;
        this.jdbc = jdbc;
    }

    /**
     * One identity pool.
     *
     * @throws IdentityPoolRefused where there is no such identity pool
     */
    public KnownIdentityPool read(Administrator by, IdentityPoolId pool) {
        return pools.require(by, Permission.READ_SETTINGS, pool);
    }

    /** One page of the identity pools of every tenant that is the operator's business, oldest first. */
    public Page<KnownIdentityPool> listAll(Administrator by, PageRequest page) {
        TenantId only = by.tenant();
        if (only != null) {
            return list(by, only, page);
        }
        by.require(Permission.READ_SETTINGS);
        return Page.of(
                jdbc.sql(OF_ALL)
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownIdentityPool::read)
                        .list(),
                page,
                pool -> pool.id().value());
    }

    /**
     * One page of a tenant's identity pools, oldest first.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     */
    public Page<KnownIdentityPool> list(Administrator by, TenantId tenant, PageRequest page) {
        tenants.require(by, Permission.READ_SETTINGS, tenant);
        return Page.of(
                jdbc.sql(OF_TENANT)
                        .param("tenant", tenant.value())
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownIdentityPool::read)
                        .list(),
                page,
                pool -> pool.id().value());
    }
}
