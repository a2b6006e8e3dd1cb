package dev.signet.application.user;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import org.springframework.stereotype.Component;

/** Finds users for operators, and tells accounts what operators want. */
@Component
class Members {

    private final Pools pools;
    private final Users users;
    private final Commands commands;

    Members(Pools pools, Users users, Commands commands) {
        this.pools = pools;
        this.users = users;
        this.commands = commands;
    }

    /**
     * The user, for an operator who wants to do that kind of thing.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserNotFound where the pool has no such user
     */
    Member require(Administrator by, Permission permission, UserPoolId pool, UserId user) {
        KnownPool known = pools.require(by, permission, pool);
        return new Member(known, users.find(pool, user).orElseThrow(UserNotFound::new));
    }

    /** @throws UserRefused where the account does not allow it */
    void tell(UserCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(UserRefused::of);
    }
}
