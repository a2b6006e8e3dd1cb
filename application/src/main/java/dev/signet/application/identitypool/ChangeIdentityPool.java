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
import dev.signet.domain.identitypool.IdentityPoolSettings;
import dev.signet.domain.identitypool.RoleSettings;
import dev.signet.domain.identitypool.TagMapping;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Changes what an identity pool takes, and what it gives for it. */
@Service
public class ChangeIdentityPool {

    private final IdentityPools pools;
    private final UserPoolLogins logins;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangeIdentityPool(
            IdentityPools pools, UserPoolLogins logins, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.logins = logins;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes what {@code wanted} changes of the settings and nothing that somebody else changes at the same time. Roles and
     * tags stay.
     *
     * @param wanted makes the settings out of those that hold; what it throws is thrown, and nothing changes
     * @throws IdentityPoolRefused where there is no such identity pool, or its tenant has not the user pools that are named
     */
    public void amend(
            Administrator by, IdentityPoolId pool, UnaryOperator<IdentityPoolSettings> wanted, Caller caller) {
        tell(by, pool, caller, (known, now) -> {
            IdentityPoolSettings settings = wanted.apply(known.settings());
            logins.require(known.tenant(), settings);
            return new IdentityPoolCommand.ChangeIdentityPool(pool, settings, now);
        });
    }

    /**
     * Replaces all that says which roles are given.
     *
     * @throws IdentityPoolRefused where there is no such identity pool
     */
    public void setRoles(Administrator by, IdentityPoolId pool, RoleSettings roles, Caller caller) {
        tell(by, pool, caller, (_, now) -> new IdentityPoolCommand.SetRoles(pool, roles, now));
    }

    /**
     * Replaces which claims of one provider's logins become tags of their credentials.
     *
     * @throws IdentityPoolRefused where there is no such identity pool
     */
    public void mapTags(Administrator by, IdentityPoolId pool, String provider, TagMapping mapping, Caller caller) {
        tell(by, pool, caller, (_, now) -> new IdentityPoolCommand.MapTags(pool, provider, mapping, now));
    }

    private void tell(
            Administrator by,
            IdentityPoolId pool,
            Caller caller,
            BiFunction<KnownIdentityPool, Instant, IdentityPoolCommand> command) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownIdentityPool known = pools.hold(by, Permission.CHANGE_SETTINGS, pool);
            Outcome<IdentityPoolRefusal> outcome =
                    commands.send(command.apply(known, now), by.context(known.tenant(), null, caller));
            outcome.orElseThrow(_ -> new IdentityPoolNotFound());
        });
    }
}
