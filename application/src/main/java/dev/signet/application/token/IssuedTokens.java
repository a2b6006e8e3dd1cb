package dev.signet.application.token;

import java.time.Instant;

/**
 * A pair of signed tokens.
 *
 * @param accessToken opens APIs
 * @param idToken tells the client who its user is
 * @param accessExpiresAt the access token's {@code exp}
 * @param idExpiresAt the ID token's {@code exp}
 */
public record IssuedTokens(String accessToken, String idToken, Instant accessExpiresAt, Instant idExpiresAt) {

    /** Never a token. */
    @Override
    public String toString() {
        return "IssuedTokens[until " + accessExpiresAt + "]";
    }
}
