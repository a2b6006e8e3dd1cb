package dev.signet.application.session;

import dev.signet.domain.session.SessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are handed out. They exist nowhere else: the ledger holds their identifiers only.
 *
 * @param session whose they are
 * @param accessToken a JWT that opens APIs
 * @param idToken a JWT that says who the user is
 * @param refreshToken buys the next tokens; absent where the one presented stays good
 * @param expiresIn how long the access token is valid
 */
public record SessionTokens(
        SessionId session,
        String accessToken,
        String idToken,
        @Nullable String refreshToken,
        Duration expiresIn) {

    /** Never the tokens. */
    @Override
    public String toString() {
        return "SessionTokens[session=" + session.value() + "]";
    }
}
