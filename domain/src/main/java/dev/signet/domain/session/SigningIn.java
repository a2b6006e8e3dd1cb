package dev.signet.domain.session;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.session.SessionCommand.BeginSession;
import dev.signet.domain.session.SessionCommand.CompleteSession;
import dev.signet.domain.session.SessionCommand.ProveFactor;
import dev.signet.domain.session.SessionCommand.RecordChallengeFailure;
import dev.signet.domain.session.SessionEvent.AuthSucceeded;
import dev.signet.domain.session.SessionEvent.ChallengeFailed;
import dev.signet.domain.session.SessionEvent.FactorProved;
import java.util.List;

/**
 * What a session that is still pending makes of the steps of a sign-in. Each step says how many were taken before it, and
 * so is taken once, by whichever node and however often it is sent. A failure leaves the number as it is.
 */
final class SigningIn {

    private SigningIn() {}

    static List<SessionEvent> begin(BeginSession c) {
        FactorProved proved = new FactorProved(c.session(), c.user(), c.pool(), c.client(), c.factor(), c.at());
        return c.risk() == null
                ? List.of(proved)
                : List.of(
                        proved,
                        new SessionEvent.RiskAssessed(
                                c.session(), c.user(), c.pool(), c.client(), c.risk(), false, c.at()));
    }

    static Decision<Outcome<SessionRefusal>, SessionEvent> prove(SessionState state, ProveFactor c) {
        return isNext(state, c.proved())
                ? Decision.done(
                        new FactorProved(state.id(), state.user(), state.pool(), state.client(), c.factor(), c.at()))
                : Decision.refused(SessionRefusal.STEP_TAKEN);
    }

    static Decision<Outcome<SessionRefusal>, SessionEvent> complete(SessionState state, CompleteSession c) {
        return isNext(state, c.proved())
                ? Decision.done(
                        new AuthSucceeded(state.id(), state.user(), state.pool(), state.client(), c.factors(), c.at()),
                        c.tokens().issued(state.id(), c.at()))
                : Decision.refused(SessionRefusal.STEP_TAKEN);
    }

    static Decision<Outcome<SessionRefusal>, SessionEvent> fail(SessionState state, RecordChallengeFailure c) {
        if (!isNext(state, c.proved())) {
            return Decision.refused(SessionRefusal.STEP_TAKEN);
        }
        ChallengeFailed failed = new ChallengeFailed(state.id(), state.user(), c.reason(), c.at());
        return new Decision<>(
                new Outcome.Done<>(), SessionRules.failed(failed, state.user(), c.failures(), c.lockout(), c.at()));
    }

    private static boolean isNext(SessionState state, int proved) {
        return state.status() == SessionStatus.PENDING && state.proved() == proved;
    }
}
