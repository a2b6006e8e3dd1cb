package dev.signet.api.rest.session;

import dev.signet.application.session.SessionTokens;
import dev.signet.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they are handed out, in the words of RFC 6749 §5.1.
 *
 * @param refreshToken absent where the one presented stays good
 * @param expiresIn seconds for which the access token is valid
 */
record Tokens(
        SessionId sessionId,
        String accessToken,
        String idToken,
        @Nullable String refreshToken,
        String tokenType,
        long expiresIn)
        implements SignInBody {

    static Tokens of(SessionTokens tokens) {
        return new Tokens(
                tokens.session(),
                tokens.accessToken(),
                tokens.idToken(),
                tokens.refreshToken(),
                "Bearer",
                tokens.expiresIn().toSeconds());
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "Tokens[" + sessionId.value() + "]";
    }
}
