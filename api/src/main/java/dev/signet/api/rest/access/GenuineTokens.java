package dev.signet.api.rest.access;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.token.TokenUse;
import dev.signet.application.token.TokenVerifier;
import dev.signet.application.token.VerifiedToken;

/** Asks the signature first, which costs no read, and then the one row that says whether the session is live. */
public final class GenuineTokens implements AccessTokens {

    private final TokenVerifier verifier;
    private final LiveSessions sessions;

    /** Checks by these two. */
    public GenuineTokens(TokenVerifier verifier, LiveSessions sessions) {
        this.verifier = verifier;
        this.sessions = sessions;
    }

    @Override
    public LiveSession check(String token) {
        VerifiedToken verified = verifier.verify(token, TokenUse.ACCESS);
        return sessions.find(verified.pool(), verified.session(), verified.key())
                .orElseThrow(() -> new DoorRefused(DoorError.TOKEN_REVOKED, "The session is over: sign in again."));
    }
}
