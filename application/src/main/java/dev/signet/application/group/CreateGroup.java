package dev.signet.application.group;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.group.GroupRefused.GroupExists;
import dev.signet.application.group.GroupRefused.TooManyGroups;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.group.GroupCommand;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.group.GroupNameTaken;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets a group of users come into being. */
@Service
public class CreateGroup {

    /** How many groups a pool has at most; Cognito's quota. */
    static final int MOST = 10_000;

    private final Pools pools;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    CreateGroup(
            Pools pools,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.pools = pools;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Creates it.
     *
     * @param name unique in the pool; it cannot change
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the name is taken, or the pool has {@value #MOST} already
     */
    public GroupId create(Administrator by, UserPoolId pool, String name, GroupSettings settings, Caller caller) {
        Instant now = clock.instant();
        GroupId group = GroupId.of(identifiers.next());
        try {
            return atomically.run(() -> {
                KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
                requireFew(pool);
                commands.send(
                        new GroupCommand.CreateGroup(group, pool, name, settings, now),
                        by.context(known.tenant(), pool, caller));
                return group;
            });
        } catch (GroupNameTaken taken) {
            throw new GroupExists();
        }
    }

    /** Those who create at the same time wait for each other here. */
    private void requireFew(UserPoolId pool) {
        jdbc.sql("select id from lookup.pool where id = :pool for no key update")
                .param("pool", pool.value())
                .query(String.class)
                .single();
        long there = jdbc.sql("select count(*) from lookup.user_group where pool = :pool")
                .param("pool", pool.value())
                .query(Long.class)
                .single();
        if (there >= MOST) {
            throw new TooManyGroups(MOST);
        }
    }
}
