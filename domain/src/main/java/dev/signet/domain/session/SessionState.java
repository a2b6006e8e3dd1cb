package dev.signet.domain.session;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.ChallengeFailed;
import dev.signet.domain.session.SessionEvent.FactorProved;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionEvent.RiskFeedbackGiven;
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
 * @param proved how many things were proved while the session is pending; 0 from then on
 * @param currentRefresh the refresh token that is good now; absent before the first, and where the session ended as it
 *     began
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
        int proved,
        @Nullable RefreshTokenId currentRefresh,
        @Nullable RefreshTokenId previousRefresh,
        @Nullable Instant replacedAt,
        @Nullable Instant refreshExpiresAt) {

    /** The state after {@code event}; {@code before} is absent for the event that begins the session. */
    public static SessionState evolve(@Nullable SessionState before, SessionEvent event) {
        return switch (event) {
            case FactorProved e ->
                begun(
                        e.session(),
                        e.user(),
                        e.pool(),
                        e.client(),
                        SessionStatus.PENDING,
                        before == null ? 1 : before.proved() + 1);
            case AuthSucceeded e -> begun(e.session(), e.user(), e.pool(), e.client(), SessionStatus.OPEN, 0);
            case AuthFailed e -> begun(e.session(), e.user(), e.pool(), e.client(), SessionStatus.ENDED, 0);
            case TokensIssued e -> known(before).issued(e);
            case TokensRefreshed e -> known(before).refreshed(e);
            case TokenRevoked _ -> known(before).ended();
            case ChallengeFailed _, SignInLocked _, TokenReuseDetected _, RiskAssessed _, RiskFeedbackGiven _ ->
                known(before);
        };
    }

    /** The refresh tokens, of a session that has any. */
    RefreshFamily family() {
        return new RefreshFamily(requireNonNull(currentRefresh), previousRefresh, replacedAt);
    }

    private static SessionState begun(
            SessionId id, UserId user, UserPoolId pool, AppClientId client, SessionStatus status, int proved) {
        return new SessionState(id, user, pool, client, status, proved, null, null, null, null);
    }

    private static SessionState known(@Nullable SessionState before) {
        return requireNonNull(before, "a session begins with FactorProved, AuthSucceeded or AuthFailed");
    }

    private SessionState issued(TokensIssued e) {
        return new SessionState(
                id, user, pool, client, status, proved, e.refreshToken(), null, null, e.refreshExpiresAt());
    }

    private SessionState refreshed(TokensRefreshed e) {
        RefreshFamily next = family().after(e);
        return new SessionState(
                id,
                user,
                pool,
                client,
                status,
                proved,
                next.current(),
                next.previous(),
                next.replacedAt(),
                refreshExpiresAt);
    }

    private SessionState ended() {
        return new SessionState(
                id,
                user,
                pool,
                client,
                SessionStatus.ENDED,
                0,
                currentRefresh,
                previousRefresh,
                replacedAt,
                refreshExpiresAt);
    }
}
