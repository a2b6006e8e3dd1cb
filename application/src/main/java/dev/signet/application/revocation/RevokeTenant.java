package dev.signet.application.revocation;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.tenant.Tenants;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Orders that every session in every pool of a tenant end. Each pool gets an order of its own in the same transaction, so
 * that whoever follows a pool learns of it as of any other, and the order for the tenant is complete when they are.
 */
@Service
public class RevokeTenant {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final GivenOrders orders;
    private final Atomically atomically;
    private final Clock clock;

    RevokeTenant(Tenants tenants, JdbcClient jdbc, GivenOrders orders, Atomically atomically, Clock clock) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.orders = orders;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Gives the order.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow it
     * @throws IllegalArgumentException where the reason is none that operators give
     */
    public RevocationOrderId order(Administrator by, TenantId tenant, RevocationReason reason, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            tenants.require(by, Permission.CHANGE_SETTINGS, tenant);
            Reasons.requireOperators(reason);
            RevocationOrderId whole =
                    orders.give(RevocationTarget.TENANT, reason, by.context(tenant, null, caller), now);
            for (UserPoolId pool : pools(tenant)) {
                Context context = by.context(tenant, pool, caller);
                orders.give(RevocationTarget.POOL, whole, reason, context, now);
            }
            return whole;
        });
    }

    /** In one order everywhere, since each takes locks. */
    private List<UserPoolId> pools(TenantId tenant) {
        return jdbc.sql("select id from lookup.pool where tenant = :tenant order by id")
                .param("tenant", tenant.value())
                .query((row, _) -> new UserPoolId(row.getString("id")))
                .list();
    }
}
