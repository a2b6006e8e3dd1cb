package dev.signet.domain.session;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.SignInLocked;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionEvent.TokensIssued;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
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
        @Nullable Instant refreshExpiresAt) {

    /** The state after {@code event}; {@code before} is absent for the event that begins the session. */
    public static SessionState evolve(@Nullable SessionState before, SessionEvent event) {
        return switch (event) {
            case AuthSucceeded e -> begun(e.session(), e.user(), e.pool(), e.client(), SessionStatus.OPEN);
            case AuthFailed e -> begun(e.session(), e.user(), e.pool(), e.client(), SessionStatus.ENDED);
            case TokensIssued e -> known(before).issued(e);
            case TokensRefreshed e -> known(before).refreshed(e);
            case TokenRevoked _ -> known(before).ended();
            case SignInLocked _, TokenReuseDetected _ -> known(before);
        };
    }

    /** The refresh tokens, of a session that has any. */
    RefreshFamily family() {
        return new RefreshFamily(requireNonNull(currentRefresh), previousRefresh, replacedAt);
    }

    private static SessionState begun(
            SessionId id, UserId user, UserPoolId pool, AppClientId client, SessionStatus status) {
        return new SessionState(id, user, pool, client, status, null, null, null, null);
    }

    private static SessionState known(@Nullable SessionState before) {
        return requireNonNull(before, "a session begins with AuthSucceeded or AuthFailed");
    }

    private SessionState issued(TokensIssued e) {
        return new SessionState(id, user, pool, client, status, e.refreshToken(), null, null, e.refreshExpiresAt());
    }

    private SessionState refreshed(TokensRefreshed e) {
        RefreshFamily next = family().after(e);
        return new SessionState(
                id, user, pool, client, status, next.current(), next.previous(), next.replacedAt(), refreshExpiresAt);
    }

    private SessionState ended() {
        return new SessionState(
                id,
                user,
                pool,
                client,
                SessionStatus.ENDED,
                currentRefresh,
                previousRefresh,
                replacedAt,
                refreshExpiresAt);
    }
}
