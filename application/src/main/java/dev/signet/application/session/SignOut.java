package dev.signet.application.session;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Signs a user out: of this session, of another of theirs, or of all. */
@Service
public class SignOut {

    private final SessionEnding ending;
    private final Atomically atomically;
    private final Clock clock;

    SignOut(SessionEnding ending, Atomically atomically, Clock clock) {
        this.ending = ending;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Ends the session that the caller's access token belongs to. */
    public void ofThis(LiveSession session, Caller caller) {
        atomically.run(() ->
                ending.end(session.session(), RevocationReason.SIGNED_OUT, context(session, caller), clock.instant()));
    }

    /**
     * Ends another session of the same user.
     *
     * @throws SessionRefused.NotFound where the user has no such open session
     */
    public void ofAnother(LiveSession session, SessionId other, Caller caller) {
        atomically.run(() -> ending.endOf(
                session.user(), other, RevocationReason.SIGNED_OUT, context(session, caller), clock.instant()));
    }

    /** Ends every session of the user and gives how many there were. */
    public int everywhere(LiveSession session, Caller caller) {
        return atomically.run(() -> ending.endAll(
                session.user(), RevocationReason.SIGNED_OUT_EVERYWHERE, context(session, caller), clock.instant()));
    }

    private static Context context(LiveSession session, Caller caller) {
        return new Context(session.tenant(), session.pool(), caller.as(Actor.user(session.user())), session.user());
    }
}
