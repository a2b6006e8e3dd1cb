package dev.signet.application.client;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.revocation.GivenOrders;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes an app client for good, with its secret and every session that began through it. */
@Service
public class DeleteClient {

    private final Pools pools;
    private final ClientRemoval removal;
    private final GivenOrders orders;
    private final Atomically atomically;
    private final Clock clock;

    DeleteClient(Pools pools, ClientRemoval removal, GivenOrders orders, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.removal = removal;
        this.orders = orders;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes the client. What its tokens open is refused from then on; its sessions are ended one by one by the order.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public RevocationOrderId delete(Administrator by, UserPoolId pool, AppClientId client, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            Context context = by.context(known.tenant(), pool, caller);
            removal.remove(known, client, context, now);
            return orders.give(RevocationTarget.of(client), RevocationReason.CLIENT_DELETED, context, now);
        });
    }
}
