package dev.signet.application.oldpool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.PoolRefused;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Limits;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.UserPoolCommand.SetMigrationSecrets;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Keeps the secrets by which the old pool is asked, in place of those there are. They are never shown again. */
@Service
public class SetOldPoolSecrets {

    private static final int LONGEST = 256;

    private final Pools pools;
    private final OldPoolVault vault;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    SetOldPoolSecrets(Pools pools, OldPoolVault vault, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.vault = vault;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Replaces them as a whole; what is absent is forgotten.
     *
     * @throws PoolRefused where there is no such pool
     */
    public void set(Administrator by, UserPoolId pool, OldPoolSecrets secrets, Caller caller) {
        if (secrets.clientSecret() != null) {
            Limits.length("client_secret", secrets.clientSecret(), 1, LONGEST);
        }
        if (secrets.accessKey() != null) {
            Limits.length("access_key_id", secrets.accessKey().id(), 1, LONGEST);
            Limits.length("secret_access_key", secrets.accessKey().secret(), 1, LONGEST);
        }
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            Outcome<PoolRefusal> outcome = commands.send(
                    new SetMigrationSecrets(pool, secrets.clientSecret() != null, secrets.accessKey() != null, now),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(PoolRefused::of);
            vault.replace(pool, secrets);
        });
    }
}
