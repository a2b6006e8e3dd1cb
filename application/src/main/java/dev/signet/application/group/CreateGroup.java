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
import dev.signet.application.pool.PoolStock;
import dev.signet.application.pool.Pools;
import dev.signet.domain.group.GroupCommand;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.group.GroupNameTaken;
import dev.signet.domain.group.GroupSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
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
    private final PoolStock stock;
    private final Clock clock;

    CreateGroup(
            Pools pools,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            PoolStock stock,
            Clock clock) {
        this.pools = pools;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.stock = stock;
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
                if (stock.inTurn(pool, "lookup.user_group") >= MOST) {
                    throw new TooManyGroups(MOST);
                }
                commands.send(
                        new GroupCommand.CreateGroup(group, pool, name, settings, now),
                        by.context(known.tenant(), pool, caller));
                return group;
            });
        } catch (GroupNameTaken taken) {
            throw new GroupExists();
        }
    }
}
