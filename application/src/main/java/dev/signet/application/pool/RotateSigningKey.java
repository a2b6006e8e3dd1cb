package dev.signet.application.pool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.token.NewSigningKey;
import dev.signet.application.token.SigningKeys;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.SigningKeyUse;
import dev.signet.domain.pool.UserPoolCommand.RetireSigningKey;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Lets a new key sign in place of the old one, whose tokens are accepted for the pool's overlap. */
@Service
public class RotateSigningKey {

    private final Pools pools;
    private final PoolMaking making;
    private final SigningKeys keys;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    RotateSigningKey(
            Pools pools, PoolMaking making, SigningKeys keys, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.making = making;
        this.keys = keys;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Rotates the key of that use and gives the one that signs from now on, by the algorithm that the settings name.
     *
     * @throws PoolRefused where there is no such pool
     */
    public SigningKeyId rotate(Administrator by, UserPoolId pool, SigningKeyUse use, Caller caller) {
        KnownPool before = pools.require(by, Permission.CHANGE_SETTINGS, pool);
        Context context = by.context(before.tenant(), pool, caller);
        NewSigningKey next = making.key(pool, use, before.settings().signingAlgorithm());
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            SigningKeyId old = keys.active(pool, use);
            // The pool's stream lets one of two rotations win before either touches the vault.
            making.announce(next, context, now);
            retire(pool, old, context, now);
            keys.retire(old, now, now.plus(known.settings().keyOverlap()));
            keys.add(next, now);
            return next.id();
        });
    }

    private void retire(UserPoolId pool, SigningKeyId old, Context context, Instant now) {
        Outcome<PoolRefusal> outcome = commands.send(new RetireSigningKey(pool, old, now), context);
        outcome.orElseThrow(PoolRefused::of);
    }
}
