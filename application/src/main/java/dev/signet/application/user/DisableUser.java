package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.KnownOperator;
import dev.signet.application.operator.OperatorRefused.OwnRole;
import dev.signet.application.operator.Operators;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Closes an account for the time being. Its sessions end at once and on every node. */
@Service
public class DisableUser {

    private final Members members;
    private final Operators operators;
    private final AccountClosing closing;
    private final Atomically atomically;
    private final Clock clock;

    DisableUser(Members members, Operators operators, AccountClosing closing, Atomically atomically, Clock clock) {
        this.members = members;
        this.operators = operators;
        this.closing = closing;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Closes the account.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     * @throws OwnRole where it is the operator's own account
     */
    public void disable(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            operators.of(user).map(KnownOperator::id).ifPresent(other -> {
                if (other.equals(by.operator())) {
                    throw new OwnRole();
                }
                operators.lock(by);
            });
            closing.disable(user, member.context(by, caller), now).orElseThrow(UserRefused::of);
        });
    }
}
