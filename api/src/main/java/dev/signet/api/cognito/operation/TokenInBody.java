package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.cognito.wire.CognitoRefused;
import dev.signet.application.session.LiveSession;
import dev.signet.application.session.LiveSessions;
import dev.signet.application.session.WhyClosed;
import dev.signet.application.token.TokenRefused;
import dev.signet.application.token.TokenUse;
import dev.signet.application.token.TokenVerifier;
import dev.signet.application.token.VerifiedToken;
import org.springframework.stereotype.Component;

/** Takes access tokens out of bodies, where this protocol has them. */
@Component
public class TokenInBody {

    private final TokenVerifier verifier;
    private final LiveSessions sessions;
    private final WhyClosed closed;

    TokenInBody(TokenVerifier verifier, LiveSessions sessions, WhyClosed closed) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.closed = closed;
    }

    /**
     * The session behind the token.
     *
     * @throws CognitoRefused where it is no good access token, or what it was for is over
     */
    public LiveSession require(String token) {
        VerifiedToken verified = verified(token);
        return sessions.find(verified.pool(), verified.session(), verified.key())
                .orElseThrow(() -> over(verified));
    }

    private VerifiedToken verified(String token) {
        try {
            return verifier.verify(token, TokenUse.ACCESS);
        } catch (TokenRefused refused) {
            throw CognitoError.NOT_AUTHORIZED.because(
                    switch (refused) {
                        case TokenRefused.TokenExpired _ -> "Access Token has expired";
                        case TokenRefused.TokenUntrusted _ -> "Could not verify signature for Access Token";
                        default -> "Invalid Access Token";
                    });
        }
    }

    private CognitoRefused over(VerifiedToken token) {
        return switch (closed.of(token)) {
            case USER_GONE -> CognitoError.USER_NOT_FOUND.because("User does not exist.");
            case USER_DISABLED -> CognitoError.NOT_AUTHORIZED.because("User is disabled.");
            case SESSION_OVER -> CognitoError.NOT_AUTHORIZED.because("Access Token has been revoked");
        };
    }
}
