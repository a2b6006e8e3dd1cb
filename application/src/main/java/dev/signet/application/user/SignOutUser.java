package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Ends every session of a user, who may sign in again. */
@Service
public class SignOutUser {

    private final Members members;
    private final SessionEnding sessions;
    private final Atomically atomically;
    private final Clock clock;

    SignOutUser(Members members, SessionEnding sessions, Atomically atomically, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Signs the user out everywhere and gives how many sessions ended.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     */
    public int signOut(Administrator by, UserPoolId pool, UserId user, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            return sessions.endAll(user, RevocationReason.SIGNED_OUT_EVERYWHERE, member.context(by, caller), now);
        });
    }
}
