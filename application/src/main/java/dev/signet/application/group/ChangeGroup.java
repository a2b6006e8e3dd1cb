package dev.signet.application.group;

import static java.util.Objects.requireNonNullElse;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.group.GroupRefused.GroupNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.Outcome;
import dev.signet.domain.group.GroupCommand;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.group.GroupRefusal;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes what a group is described by, and which role it brings. */
@Service
public class ChangeGroup {

    private final Groups groups;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangeGroup(Groups groups, Commands commands, Atomically atomically, Clock clock) {
        this.groups = groups;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** What is to be different; what is absent stays as it is. */
    public record Amendment(
            @Nullable String description,
            @Nullable Integer precedence,
            @Nullable String role) {

        GroupSettings of(GroupSettings before) {
            return new GroupSettings(
                    requireNonNullElse(description, before.description()),
                    precedence == null ? before.precedence() : precedence,
                    role == null ? before.role() : role);
        }
    }

    /**
     * Replaces the settings as a whole; tokens say so from the next refresh.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     */
    public void replace(Administrator by, UserPoolId pool, GroupId group, GroupSettings settings, Caller caller) {
        change(by, pool, group, _ -> settings, caller);
    }

    /**
     * Changes what the amendment names, as Cognito's UpdateGroup does; where that changes nothing, nothing has happened.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     */
    public void amend(Administrator by, UserPoolId pool, GroupId group, Amendment amendment, Caller caller) {
        change(by, pool, group, amendment::of, caller);
    }

    private void change(
            Administrator by, UserPoolId pool, GroupId group, UnaryOperator<GroupSettings> change, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownGroup known = groups.hold(by, Permission.CHANGE_SETTINGS, pool, group);
            Outcome<GroupRefusal> outcome = commands.send(
                    new GroupCommand.ChangeGroup(group, change.apply(known.settings()), now),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new GroupNotFound());
        });
    }
}
