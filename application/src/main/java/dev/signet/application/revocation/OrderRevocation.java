package dev.signet.application.revocation;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.revocation.RevocationRefused.TargetNotFound;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Id;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderCommand;
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
 * Orders that sessions end. The order works at its commit, on every node: the sessions of one user are ended in the same
 * transaction, those of a client or a pool are of an earlier generation from then on, and the sweep ends them one by one.
 */
@Service
public class OrderRevocation {

    private final Pools pools;
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final Identifiers identifiers;
    private final SessionEnding sessions;
    private final RevocationSweepSchedule sweep;
    private final Atomically atomically;
    private final Clock clock;

    OrderRevocation(
            Pools pools,
            JdbcTemplate jdbc,
            Commands commands,
            Identifiers identifiers,
            SessionEnding sessions,
            RevocationSweepSchedule sweep,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.jdbc = jdbc;
        this.commands = commands;
        this.identifiers = identifiers;
        this.sessions = sessions;
        this.sweep = sweep;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Gives the order.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow it: whoever may change users
     *     may revoke what is theirs, a client or a pool takes the right to change settings
     * @throws TargetNotFound where the pool has no such session, user or client
     */
    public RevocationOrderId order(
            Administrator by, UserPoolId pool, RevocationTarget target, RevocationReason reason, Caller caller) {
        RevocationOrderId order = RevocationOrderId.of(identifiers.next());
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownPool known = pools.require(by, permission(target), pool);
            requireThere(pool, target);
            Context context = by.context(known.tenant(), pool, caller);
            commands.send(
                    new RevocationOrderCommand.OrderRevocation(
                            order, pool, target, reason, context.caller().actor(), now),
                    context);
            if (!target.scope().swept()) {
                int ended = endNow(target, reason, context, now);
                commands.send(new RevocationOrderCommand.AdvanceRevocation(order, ended, true, now), context);
            }
        });
        if (target.scope().swept()) {
            sweep.ring();
        }
        return order;
    }

    private int endNow(RevocationTarget target, RevocationReason reason, Context context, Instant now) {
        if (target.user() != null) {
            return sessions.endAll(target.user(), reason, context, now);
        }
        sessions.end(Objects.requireNonNull(target.session()), reason, context, now);
        return 1;
    }

    private static Permission permission(RevocationTarget target) {
        return target.scope().swept() ? Permission.CHANGE_SETTINGS : Permission.CHANGE_USERS;
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
            case POOL -> true;
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
