package dev.signet.application.pool;

import dev.signet.application.client.ClientRemoval;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.PoolRefused.SystemPoolStays;
import dev.signet.application.revocation.GivenOrders;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.UserPoolCommand.DeleteUserPool;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Closes a user pool for good. With the commit nobody signs in or up any more, no token of it is accepted, and no key of it
 * verifies; its sessions are ended one by one by the order, and its users are erased one after another, each once no legal
 * hold stands against it. What happened in the pool stays in the ledger, can be searched and proves itself as before.
 */
@Service
public class DeletePool {

    private final Pools pools;
    private final Commands commands;
    private final GivenOrders orders;
    private final SigningKeys keys;
    private final ClientRemoval removal;
    private final List<PoolRemoval> removals;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeletePool(
            Pools pools,
            Commands commands,
            GivenOrders orders,
            SigningKeys keys,
            ClientRemoval removal,
            List<PoolRemoval> removals,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.pools = pools;
        this.commands = commands;
        this.orders = orders;
        this.keys = keys;
        this.removal = removal;
        this.removals = List.copyOf(removals);
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Deletes the pool and gives the order that ends its sessions.
     *
     * @throws PoolRefused where there is no such pool, it is protected, or it is the one of the operators
     */
    public RevocationOrderId delete(Administrator by, UserPoolId pool, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            requireNotOurs(pool);
            Context context = by.context(known.tenant(), pool, caller);
            Outcome<PoolRefusal> outcome =
                    commands.send(new DeleteUserPool(pool, context.caller().actor(), now), context);
            outcome.orElseThrow(PoolRefused::of);
            RevocationOrderId order = orders.give(RevocationTarget.POOL, RevocationReason.POOL_DELETED, context, now);
            clients(pool).forEach(client -> removal.remove(known, client, context, now));
            keys.history(pool).stream()
                    .filter(key -> key.withdrawnAt() == null)
                    .forEach(key -> keys.withdraw(key.id(), now));
            removals.forEach(each -> each.forget(pool));
            return order;
        });
    }

    private void requireNotOurs(UserPoolId pool) {
        long ours = jdbc.sql("select count(*) from lookup.house where id = :pool")
                .param("pool", pool.value())
                .query(Long.class)
                .single();
        if (ours > 0) {
            throw new SystemPoolStays();
        }
    }

    private List<AppClientId> clients(UserPoolId pool) {
        return jdbc.sql("select id from lookup.client where pool = :pool order by id")
                .param("pool", pool.value())
                .query((row, _) -> new AppClientId(row.getString("id")))
                .list();
    }
}
