package dev.signet.application.pool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.PoolMaking.Prepared;
import dev.signet.application.tenant.Tenants;
import dev.signet.application.trigger.TriggerGate;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Lets a user pool come into being, ready to sign. */
@Service
public class CreatePool {

    private final Tenants tenants;
    private final PoolMaking making;
    private final TriggerGate triggers;
    private final Atomically atomically;
    private final Clock clock;

    CreatePool(Tenants tenants, PoolMaking making, TriggerGate triggers, Atomically atomically, Clock clock) {
        this.tenants = tenants;
        this.triggers = triggers;
        this.making = making;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Creates a pool of the tenant.
     *
     * @throws dev.signet.application.tenant.TenantRefused where there is no such tenant
     * @throws dev.signet.application.trigger.TriggerRefused where triggers may not be called there
     */
    public UserPoolId create(Administrator by, TenantId tenant, PoolSettings settings, Caller caller) {
        tenants.require(by, Permission.CHANGE_SETTINGS, tenant);
        triggers.require(settings);
        Instant now = clock.instant();
        Prepared prepared = making.prepare(settings);
        return atomically.run(() -> {
            making.create(prepared, by.context(tenant, prepared.pool(), caller), now);
            return prepared.pool();
        });
    }
}
