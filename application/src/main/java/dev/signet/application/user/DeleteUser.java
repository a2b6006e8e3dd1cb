package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.erasure.Erasure;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Operators;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.UserRefused.IsOperator;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.ErasureReason;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes an account for good, and with it whatever is known of the person. */
@Service
public class DeleteUser {

    private final Members members;
    private final Operators operators;
    private final Erasure erasure;
    private final Atomically atomically;
    private final Clock clock;

    DeleteUser(Members members, Operators operators, Erasure erasure, Atomically atomically, Clock clock) {
        this.members = members;
        this.operators = operators;
        this.erasure = erasure;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes the account.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user, or they are an operator, who has to be dismissed first
     * @throws dev.signet.application.erasure.ErasureRefused where a legal hold stands against it
     */
    public void delete(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            if (operators.of(user).isPresent()) {
                throw new IsOperator();
            }
            erasure.erase(by, user, ErasureReason.ACCOUNT_DELETED, member.context(by, caller), now)
                    .orElseThrow(UserRefused::of);
        });
    }
}
