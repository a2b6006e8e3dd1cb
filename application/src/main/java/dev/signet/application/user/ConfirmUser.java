package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserCommand;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Confirms a sign-up in the place of its code. */
@Service
public class ConfirmUser {

    private final Members members;
    private final Atomically atomically;
    private final Clock clock;

    ConfirmUser(Members members, Atomically atomically, Clock clock) {
        this.members = members;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Confirms the sign-up; the user may sign in from then on.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user, or there is no sign-up to confirm
     */
    public void confirm(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            members.tell(new UserCommand.ConfirmUser(user, now), member.context(by, caller));
        });
    }
}
