package dev.signet.application.pool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.trigger.TriggerGate;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.PoolRefusal;
import dev.signet.domain.pool.PoolSettings;
import dev.signet.domain.pool.UserPoolCommand;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Changes the settings of a user pool. */
@Service
public class ChangePoolSettings {

    private final Pools pools;
    private final TriggerGate triggers;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangePoolSettings(Pools pools, TriggerGate triggers, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.triggers = triggers;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Replaces the settings as a whole; from the next request on they hold on every node.
     *
     * @throws PoolRefused where there is no such pool, or the change cannot be
     * @throws dev.signet.application.trigger.TriggerRefused where triggers may not be called there
     */
    public void change(Administrator by, UserPoolId pool, PoolSettings settings, Caller caller) {
        atomically.run(() -> tell(by, pools.require(by, Permission.CHANGE_SETTINGS, pool), settings, caller));
    }

    /**
     * Changes what {@code wanted} changes and nothing that somebody else changes at the same time.
     *
     * @param wanted makes the settings out of those that hold; what it throws is thrown, and nothing changes
     * @throws PoolRefused where there is no such pool, or the change cannot be
     * @throws dev.signet.application.trigger.TriggerRefused where triggers may not be called there
     */
    public void amend(Administrator by, UserPoolId pool, UnaryOperator<PoolSettings> wanted, Caller caller) {
        atomically.run(() -> {
            pools.require(by, Permission.CHANGE_SETTINGS, pool); // strangers may not hold what is not theirs
            pools.hold(pool);
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            tell(by, known, wanted.apply(known.settings()), caller);
        });
    }

    private void tell(Administrator by, KnownPool known, PoolSettings settings, Caller caller) {
        UserPoolId pool = known.id();
        Instant now = clock.instant();
        triggers.require(settings);
        Outcome<PoolRefusal> outcome = commands.send(
                new UserPoolCommand.ChangePoolSettings(pool, settings, now), by.context(known.tenant(), pool, caller));
        outcome.orElseThrow(PoolRefused::of);
    }
}
