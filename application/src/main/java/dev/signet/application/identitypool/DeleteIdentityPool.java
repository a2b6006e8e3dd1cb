package dev.signet.application.identitypool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.identitypool.IdentityPoolRefused.IdentityPoolNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.Outcome;
import dev.signet.domain.identitypool.IdentityPoolCommand;
import dev.signet.domain.identitypool.IdentityPoolId;
import dev.signet.domain.identitypool.IdentityPoolRefusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes an identity pool for good. */
@Service
public class DeleteIdentityPool {

    private final IdentityPools pools;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DeleteIdentityPool(IdentityPools pools, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes it.
     *
     * @throws IdentityPoolRefused where there is no such identity pool
     */
    public void delete(Administrator by, IdentityPoolId pool, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownIdentityPool known = pools.hold(by, Permission.CHANGE_SETTINGS, pool);
            Outcome<IdentityPoolRefusal> outcome = commands.send(
                    new IdentityPoolCommand.DeleteIdentityPool(pool, now), by.context(known.tenant(), null, caller));
            outcome.orElseThrow(_ -> new IdentityPoolNotFound());
        });
    }
}
