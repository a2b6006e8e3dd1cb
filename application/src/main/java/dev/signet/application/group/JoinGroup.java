package dev.signet.application.group;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.group.GroupRefused.TooManyMemberships;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.UserRefused;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.application.user.Users;
import dev.signet.domain.Outcome;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserCommand.RemoveFromGroup;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts users into groups and takes them out. What their tokens say changes with the next sign-in or refresh. */
@Service
public class JoinGroup {

    /** How many groups a user is in at most; Cognito's quota. */
    static final int MOST = 100;

    static final String COUNT = """
            select count(*) from lookup.group_member m join lookup.user_group g on g.id = m.group_id
            where m.user_id = :user
            """;

    private final Groups groups;
    private final Users users;
    private final Commands commands;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    JoinGroup(Groups groups, Users users, Commands commands, Atomically atomically, JdbcClient jdbc, Clock clock) {
        this.groups = groups;
        this.users = users;
        this.commands = commands;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts the user into the group; twice is once.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group, or the user is in {@value #MOST} already
     * @throws UserRefused where the pool has no such user
     */
    public void add(Administrator by, UserPoolId pool, GroupId group, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            tell(new AddToGroup(user, group, now), by, groups.keep(by, Permission.CHANGE_USERS, pool, group), caller);
            requireFew(user);
        });
    }

    /**
     * Takes the user out of the group; twice is once.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     * @throws UserRefused where the pool has no such user
     */
    public void remove(Administrator by, UserPoolId pool, GroupId group, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> tell(
                new RemoveFromGroup(user, group, now),
                by,
                groups.keep(by, Permission.CHANGE_USERS, pool, group),
                caller));
    }

    private void tell(UserCommand command, Administrator by, KnownGroup group, Caller caller) {
        if (users.find(group.pool(), command.user()).isEmpty()) {
            throw new UserNotFound();
        }
        Outcome<UserRefusal> outcome = commands.send(command, by.context(group.tenant(), group.pool(), caller));
        outcome.orElseThrow(UserRefused::of);
    }

    /** Counted once the user's stream has taken the event, which those who add at the same time cannot do as well. */
    private void requireFew(UserId user) {
        long there =
                jdbc.sql(COUNT).param("user", user.value()).query(Long.class).single();
        if (there > MOST) {
            throw new TooManyMemberships(MOST);
        }
    }
}
