package dev.signet.resourceserver;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An access token that was found good.
 *
 * @param subject the user: the {@code sub} claim
 * @param originJti the session of which it is one of the tokens
 * @param authTime when the session began; whole seconds
 */
public record AccessToken(
        String subject,
        String username,
        String clientId,
        UUID originJti,
        String id,
        Set<String> scopes,
        Instant authTime,
        Instant expiresAt) {

    /** Copies the scopes. */
    public AccessToken {
        scopes = Set.copyOf(scopes);
    }
}
