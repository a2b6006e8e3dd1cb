package dev.signet.application.trigger;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.outgoing.StandardSignature;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Limits;
import dev.signet.domain.pool.UserPoolCommand;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.trigger.TriggerSecretId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the secret by which the calls of a pool's triggers are signed, for the first time or anew. */
@Service
public class RotateTriggerSecret {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int SECRET_BYTES = 32;

    private final Pools pools;
    private final TriggerVault vault;
    private final Commands commands;
    private final Identifiers identifiers;
    private final SecureRandom random;
    private final Atomically atomically;
    private final Clock clock;

    RotateTriggerSecret(
            Pools pools,
            TriggerVault vault,
            Commands commands,
            Identifiers identifiers,
            SecureRandom random,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.vault = vault;
        this.commands = commands;
        this.identifiers = identifiers;
        this.random = random;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * The new secret.
     *
     * @param secret is shown this once and never again
     * @param previousUntil until when calls are signed with the one before it, too; absent where there was none
     */
    public record Rotated(String secret, @Nullable Instant previousUntil) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Rotated[previousUntil=" + previousUntil + "]";
        }
    }

    /**
     * Makes it. Two are good at a time: one that was left of an earlier rotation ends now.
     *
     * @param overlap for how long the present one signs, too; at most seven days, nothing where it is known to others
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Rotated rotate(Administrator by, UserPoolId pool, Duration overlap, Caller caller) {
        Limits.within("overlap", overlap, Duration.ZERO, LONGEST);
        Instant now = clock.instant();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        TriggerSecretId id = TriggerSecretId.of(identifiers.next());
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            TriggerSecretId previous = vault.current(pool).orElse(null);
            Instant until = previous == null ? null : now.plus(overlap);
            commands.send(
                    new UserPoolCommand.RotateTriggerSecret(pool, id, previous, until, now),
                    by.context(known.tenant(), pool, caller));
            vault.replace(pool, id, secret, until);
            return new Rotated(StandardSignature.text(secret), until);
        });
    }
}
