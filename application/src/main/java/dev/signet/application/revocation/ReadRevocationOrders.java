package dev.signet.application.revocation;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.revocation.RevocationRefused.OrderNotFound;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.tenant.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows revocation orders and how far each has been carried out. */
@Service
public class ReadRevocationOrders {

    private final Pools pools;
    private final Tenants tenants;
    private final JdbcClient jdbc;

    ReadRevocationOrders(Pools pools, Tenants tenants, JdbcClient jdbc) {
        this.pools = pools;
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    /**
     * One order.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws OrderNotFound where the pool has no such order
     */
    public KnownOrder read(Administrator by, UserPoolId pool, RevocationOrderId order) {
        pools.require(by, Permission.READ_USERS, pool);
        return jdbc.sql(KnownOrder.COLUMNS + "where id = :order and pool = :pool")
                .param("order", order.value())
                .param("pool", pool.value())
                .query(KnownOrder::read)
                .optional()
                .orElseThrow(OrderNotFound::new);
    }

    /**
     * The last hundred orders of a pool, newest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public List<KnownOrder> last(Administrator by, UserPoolId pool) {
        pools.require(by, Permission.READ_USERS, pool);
        return jdbc.sql(KnownOrder.COLUMNS + "where pool = :pool order by id desc limit 100")
                .param("pool", pool.value())
                .query(KnownOrder::read)
                .list();
    }

    /**
     * One order that concerns a tenant as a whole.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws OrderNotFound where the tenant has no such order
     */
    public KnownOrder read(Administrator by, TenantId tenant, RevocationOrderId order) {
        tenants.require(by, Permission.READ_USERS, tenant);
        return jdbc.sql(KnownOrder.COLUMNS + "where id = :order and tenant = :tenant and pool is null")
                .param("order", order.value())
                .param("tenant", tenant.value())
                .query(KnownOrder::read)
                .optional()
                .orElseThrow(OrderNotFound::new);
    }

    /**
     * The last hundred orders that concern a tenant as a whole, newest first.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     */
    public List<KnownOrder> last(Administrator by, TenantId tenant) {
        tenants.require(by, Permission.READ_USERS, tenant);
        return jdbc.sql(KnownOrder.COLUMNS + "where tenant = :tenant and pool is null order by id desc limit 100")
                .param("tenant", tenant.value())
                .query(KnownOrder::read)
                .list();
    }
}
