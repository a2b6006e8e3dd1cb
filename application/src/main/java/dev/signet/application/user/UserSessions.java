package dev.signet.application.user;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.session.OwnSessions;
import dev.signet.application.session.OwnSessions.OpenSession;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** The open sessions of a user, for operators; from where they are used is for those who may see personal data. */
@Service
public class UserSessions {

    private final Members members;
    private final OwnSessions sessions;
    private final SessionEnding ending;
    private final Atomically atomically;
    private final Clock clock;

    UserSessions(Members members, OwnSessions sessions, SessionEnding ending, Atomically atomically, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.ending = ending;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * All of them, newest first, 125 at the most.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     */
    public List<OpenSession> list(Administrator by, UserPoolId pool, UserId user) {
        members.require(by, Permission.READ_USERS, pool, user);
        List<OpenSession> open = sessions.of(user);
        return by.may(Permission.READ_PERSONAL)
                ? open
                : open.stream().map(OpenSession::withoutLastUse).toList();
    }

    /**
     * Ends one of them.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws UserRefused where there is no such user
     * @throws dev.signet.application.session.SessionRefused.NotFound where the user has no such open session
     */
    public void end(Administrator by, UserPoolId pool, UserId user, SessionId session, Caller caller) {
        atomically.run(() -> {
            Member member = members.require(by, Permission.CHANGE_USERS, pool, user);
            ending.endOf(user, session, RevocationReason.ADMINISTRATIVE, member.context(by, caller), clock.instant());
        });
    }
}
