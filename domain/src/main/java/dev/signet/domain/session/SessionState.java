package dev.signet.domain.session;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session decides on. It can be rebuilt from its events or from the look-up row that mirrors them.
 *
 * @param currentRefresh the refresh token that is good now; absent where the session ended as it began
 * @param previousRefresh the one before it, which is still taken within the client's grace; absent before any rotation
 * @param replacedAt when the previous one was replaced; present exactly where {@code previousRefresh} is
 * @param refreshExpiresAt when the refresh tokens end; absent where there never was one
 */
public record SessionState(
        SessionId id,
        UserId user,
        UserPoolId pool,
        AppClientId client,
        SessionStatus status,
        @Nullable RefreshTokenId currentRefresh,
        @Nullable RefreshTokenId previousRefresh,
        @Nullable Instant replacedAt,
        @Nullable Instant refreshExpiresAt) {}
