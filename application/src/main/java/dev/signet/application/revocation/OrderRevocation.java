package dev.signet.application.revocation;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KeyWithdrawal;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.revocation.RevocationRefused.TargetNotFound;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Id;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Orders that sessions of a pool end, or the tokens of one of its signing keys. The order works at its commit, on every
 * node: the sessions of one user are ended in the same transaction, those of a client or a pool are of an earlier
 * generation from then on, and the sweep ends them one by one. A key is withdrawn in the same transaction, and where it
 * still signed, another takes over.
 */
@Service
public class OrderRevocation {

    private final Pools pools;
    private final JdbcTemplate jdbc;
    private final GivenOrders orders;
    private final SessionEnding sessions;
    private final KeyWithdrawal keys;
    private final Atomically atomically;
    private final Clock clock;

    OrderRevocation(
            Pools pools,
            JdbcTemplate jdbc,
            GivenOrders orders,
            SessionEnding sessions,
            KeyWithdrawal keys,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.jdbc = jdbc;
        this.orders = orders;
        this.sessions = sessions;
        this.keys = keys;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Gives the order.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow it: whoever may change users
     *     may revoke what is theirs, a client, a pool or a key takes the right to change settings
     * @throws TargetNotFound where the pool has no such session, user, client or key
     * @throws IllegalArgumentException where the reason is none that operators give, or the target is no pool's
     */
    public RevocationOrderId order(
            Administrator by, UserPoolId pool, RevocationTarget target, RevocationReason reason, Caller caller) {
        KnownPool before = pools.require(by, permission(target), pool);
        Reasons.requireOperators(reason);
        KeyWithdrawal.@Nullable Prepared key = prepared(before, target.key());
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, permission(target), pool);
            requireThere(pool, target);
            Context context = by.context(known.tenant(), pool, caller);
            RevocationOrderId order = orders.give(target, reason, context, now);
            if (key != null) {
                keys.carryOut(key, context, now);
            }
            if (!target.scope().swept()) {
                orders.complete(order, endNow(target, reason, context, now), context, now);
            }
            return order;
        });
    }

    private KeyWithdrawal.@Nullable Prepared prepared(KnownPool pool, @Nullable SigningKeyId key) {
        return key == null ? null : keys.prepare(pool, key).orElseThrow(TargetNotFound::new);
    }

    private int endNow(RevocationTarget target, RevocationReason reason, Context context, Instant now) {
        if (target.user() != null) {
            return sessions.endAll(target.user(), reason, context, now);
        }
        if (target.session() != null) {
            sessions.end(target.session(), reason, context, now);
            return 1;
        }
        return 0;
    }

    private static Permission permission(RevocationTarget target) {
        return switch (target.scope()) {
            case SESSION, USER -> Permission.CHANGE_USERS;
            case CLIENT, POOL, TENANT, SIGNING_KEY -> Permission.CHANGE_SETTINGS;
        };
    }

    private void requireThere(UserPoolId pool, RevocationTarget target) {
        boolean there = switch (target.scope()) {
            case SESSION ->
                exists(
                        "select 1 from lookup.session where id = ? and pool = ? and ended_at is null",
                        target.session(),
                        pool);
            case USER -> exists("select 1 from lookup.app_user where id = ? and pool = ?", target.user(), pool);
            case CLIENT -> exists("select 1 from lookup.client where id = ? and pool = ?", target.client(), pool);
            case SIGNING_KEY, POOL -> true;
            case TENANT -> throw new IllegalArgumentException("scope TENANT is ordered at the tenant");
        };
        if (!there) {
            throw new TargetNotFound();
        }
    }

    private boolean exists(String query, @Nullable Id target, UserPoolId pool) {
        return !jdbc.queryForList(query, Objects.requireNonNull(target).value(), pool.value())
                .isEmpty();
    }
}
