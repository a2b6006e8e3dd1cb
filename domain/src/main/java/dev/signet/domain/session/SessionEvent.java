package dev.signet.domain.session;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.risk.RiskFeedback;
import dev.signet.domain.risk.RiskFound;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a session. */
public sealed interface SessionEvent extends DomainEvent {

    /** The session it happened to. */
    SessionId session();

    /** Something was proved, and more is owed. The first of them begins the session. */
    @EventName("session.factor_proved")
    record FactorProved(SessionId session, UserId user, UserPoolId pool, AppClientId client, Factor factor, Instant at)
            implements SessionEvent {}

    /** A further step of the sign-in failed; what was proved before still counts. */
    @EventName("session.challenge_failed")
    record ChallengeFailed(SessionId session, UserId user, AuthRefusal reason, Instant at) implements SessionEvent {}

    /** Somebody proved to be the user; the session is open. */
    @EventName("session.auth_succeeded")
    record AuthSucceeded(
            SessionId session, UserId user, UserPoolId pool, AppClientId client, Set<Factor> factors, Instant at)
            implements SessionEvent {}

    /** Somebody failed to prove to be the user. The session ends as it begins. */
    @EventName("session.auth_failed")
    record AuthFailed(
            SessionId session, UserId user, UserPoolId pool, AppClientId client, AuthRefusal reason, Instant at)
            implements SessionEvent {}

    /**
     * Failures reached the point at which the user is locked out for a while. Follows an {@link AuthFailed} or a
     * {@link ChallengeFailed}.
     */
    @EventName("session.sign_in_locked")
    record SignInLocked(SessionId session, UserId user, int failures, Instant until, Instant at)
            implements SessionEvent {}

    /**
     * How likely the sign-in is not the user's own, and what is done about it. Follows what the sign-in began with: a
     * factor, all of them, or its end.
     *
     * @param blocked whether the sign-in was refused for it
     */
    @EventName("session.risk_assessed")
    record RiskAssessed(
            SessionId session,
            UserId user,
            UserPoolId pool,
            AppClientId client,
            RiskFound found,
            boolean blocked,
            Instant at)
            implements SessionEvent {}

    /** Somebody says whether a sign-in that was assessed was the user's own. */
    @EventName("session.risk_feedback_given")
    record RiskFeedbackGiven(SessionId session, UserId user, RiskFeedback feedback, Actor by, Instant at)
            implements SessionEvent {}

    /**
     * The first tokens of the session.
     *
     * @param device the one that they are for, known before or not; absent where the pool keeps no track of devices
     */
    @EventName("session.tokens_issued")
    record TokensIssued(
            SessionId session,
            TokenId accessToken,
            TokenId idToken,
            RefreshTokenId refreshToken,
            Instant accessExpiresAt,
            Instant refreshExpiresAt,
            @Nullable DeviceId device,
            Instant at)
            implements SessionEvent {}

    /** The token {@code presented} bought new tokens; {@code refreshToken} names its successor where it rotated. */
    @EventName("session.tokens_refreshed")
    record TokensRefreshed(
            SessionId session,
            TokenId accessToken,
            TokenId idToken,
            RefreshTokenId presented,
            @Nullable RefreshTokenId refreshToken,
            Instant accessExpiresAt,
            Instant at)
            implements SessionEvent {}

    /** A refresh token came back that had already been replaced: it is in two hands. */
    @EventName("session.token_reuse_detected")
    record TokenReuseDetected(SessionId session, RefreshTokenId presented, Instant at) implements SessionEvent {}

    /** The session is over: none of its tokens is good any more, anywhere. */
    @EventName("session.token_revoked")
    record TokenRevoked(SessionId session, RevocationReason reason, Actor by, Instant at) implements SessionEvent {}
}
