package dev.signet.resourceserver;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An access token that was found good.
 *
 * @param subject the user: the {@code sub} claim
 * @param originJti the session of which it is one of the tokens
 * @param keyId the key that signed it
 * @param authTime when the session began; whole seconds
 * @param claims all claims as they stand in the token, for those that have no component here
 */
public record AccessToken(
        String subject,
        String username,
        String clientId,
        UUID originJti,
        String id,
        String keyId,
        Set<String> scopes,
        Instant authTime,
        Instant expiresAt,
        Map<String, Object> claims) {

    /** Copies the scopes. */
    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it has the scope, exactly as it is written. */
    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** Not the claims, which may say more of a person than belongs in a log. */
    @Override
    public String toString() {
        return "AccessToken[id=" + id + ", originJti=" + originJti + ", clientId=" + clientId + "]";
    }
}
