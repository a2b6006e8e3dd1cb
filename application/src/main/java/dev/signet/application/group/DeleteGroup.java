package dev.signet.application.group;

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
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes a group for good. */
@Service
public class DeleteGroup {

    private final Groups groups;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DeleteGroup(Groups groups, Commands commands, Atomically atomically, Clock clock) {
        this.groups = groups;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes it, and with it every membership. Access tokens go on naming it until they expire; the next ones do not.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     */
    public void delete(Administrator by, UserPoolId pool, GroupId group, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownGroup known = groups.hold(by, Permission.CHANGE_SETTINGS, pool, group);
            Outcome<GroupRefusal> outcome =
                    commands.send(new GroupCommand.DeleteGroup(group, now), by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new GroupNotFound());
        });
    }
}
