package dev.signet.domain.session;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Actor;
import dev.signet.domain.Decision;
import dev.signet.domain.pool.LockoutPolicy;
import dev.signet.domain.session.RefreshAnswer.Ended;
import dev.signet.domain.session.RefreshAnswer.Expired;
import dev.signet.domain.session.RefreshAnswer.Refreshed;
import dev.signet.domain.session.RefreshAnswer.Reused;
import dev.signet.domain.session.SessionCommand.GiveRiskFeedback;
import dev.signet.domain.session.SessionCommand.OpenSession;
import dev.signet.domain.session.SessionCommand.RecordAuthFailure;
import dev.signet.domain.session.SessionCommand.RefreshTokens;
import dev.signet.domain.session.SessionCommand.RevokeTokens;
import dev.signet.domain.session.SessionEvent.AuthFailed;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.RiskAssessed;
import dev.signet.domain.session.SessionEvent.RiskFeedbackGiven;
import dev.signet.domain.session.SessionEvent.SignInLocked;
import dev.signet.domain.session.SessionEvent.TokenReuseDetected;
import dev.signet.domain.session.SessionEvent.TokenRevoked;
import dev.signet.domain.session.SessionEvent.TokensRefreshed;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session makes of a command: pure, from the state before it. */
final class SessionRules {

    private SessionRules() {}

    /** The sign-in and its first tokens are one fact: there is no open session without tokens. */
    static List<SessionEvent> open(OpenSession c) {
        AuthSucceeded succeeded = new AuthSucceeded(c.session(), c.user(), c.pool(), c.client(), c.factors(), c.at());
        SessionEvent issued = c.tokens().issued(c.session(), c.at());
        return c.risk() == null
                ? List.of(succeeded, issued)
                : List.of(
                        succeeded,
                        new RiskAssessed(c.session(), c.user(), c.pool(), c.client(), c.risk(), false, c.at()),
                        issued);
    }

    static List<SessionEvent> fail(RecordAuthFailure c) {
        AuthFailed failed = new AuthFailed(c.session(), c.user(), c.pool(), c.client(), c.reason(), c.at());
        List<SessionEvent> events = new ArrayList<>(failed(failed, c.user(), c.failures(), c.lockout(), c.at()));
        if (c.risk() != null) {
            events.add(new RiskAssessed(c.session(), c.user(), c.pool(), c.client(), c.risk(), true, c.at()));
        }
        return List.copyOf(events);
    }

    /** What {@code failed}, and that it locks the user out where it does. */
    static List<SessionEvent> failed(SessionEvent failed, UserId user, int failures, LockoutPolicy policy, Instant at) {
        Duration lockout = policy.lockedFor(failures);
        return lockout.isZero()
                ? List.of(failed)
                : List.of(failed, new SignInLocked(failed.session(), user, failures, at.plus(lockout), at));
    }

    static Decision<RefreshAnswer, SessionEvent> refresh(SessionState state, RefreshTokens c) {
        if (state.status() == SessionStatus.ENDED) {
            return Decision.of(new Ended());
        }
        Instant expiry = requireNonNull(state.refreshExpiresAt());
        if (!c.at().isBefore(expiry)) {
            return Decision.of(new Expired());
        }
        if (!state.family().takes(c.presented(), c.rotation(), c.at())) {
            return reused(c);
        }
        @Nullable RefreshTokenId successor = c.rotation().enabled() ? c.successor() : null;
        return Decision.of(
                new Refreshed(successor, expiry),
                new TokensRefreshed(
                        c.session(),
                        c.accessToken(),
                        c.idToken(),
                        c.presented(),
                        successor,
                        c.accessExpiresAt(),
                        c.at()));
    }

    /** The last word stands; who may say it is for whoever asks to judge. */
    static SessionEvent judged(GiveRiskFeedback c) {
        return new RiskFeedbackGiven(c.session(), c.user(), c.feedback(), c.by(), c.at());
    }

    /** Revoking twice gives the same answer and no second event. */
    static List<SessionEvent> revoke(SessionState state, RevokeTokens c) {
        return state.status() == SessionStatus.ENDED
                ? List.of()
                : List.of(new TokenRevoked(c.session(), c.reason(), c.by(), c.at()));
    }

    /**
     * RFC 9700 §4.14.2: it cannot be told whether the thief or the client came second, so neither may go on. Cognito
     * only refuses; the client's settings choose.
     */
    private static Decision<RefreshAnswer, SessionEvent> reused(RefreshTokens c) {
        TokenReuseDetected detected = new TokenReuseDetected(c.session(), c.presented(), c.at());
        return c.rotation().revokeOnReuse()
                ? Decision.of(
                        new Reused(true),
                        detected,
                        new TokenRevoked(c.session(), RevocationReason.TOKEN_REUSE, Actor.SYSTEM, c.at()))
                : Decision.of(new Reused(false), detected);
    }
}
