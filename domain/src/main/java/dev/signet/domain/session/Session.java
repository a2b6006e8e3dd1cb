package dev.signet.domain.session;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Outcome;
import dev.signet.domain.session.SessionCommand.BeginSession;
import dev.signet.domain.session.SessionCommand.CompleteSession;
import dev.signet.domain.session.SessionCommand.GiveRiskFeedback;
import dev.signet.domain.session.SessionCommand.OpenSession;
import dev.signet.domain.session.SessionCommand.ProveFactor;
import dev.signet.domain.session.SessionCommand.RecordAuthFailure;
import dev.signet.domain.session.SessionCommand.RecordChallengeFailure;
import dev.signet.domain.session.SessionCommand.RefreshTokens;
import dev.signet.domain.session.SessionCommand.RevokeTokens;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One sign-in from the first thing proved to its end. What it decides is in {@link SigningIn} and
 * {@link SessionRules}. */
@Aggregate(type = "session")
class Session {

    private @Nullable SessionState state;

    /** For Axon, which then tells it its history. */
    Session() {}

    /** As it stood once, without its history. */
    Session(SessionState state) {
        this.state = state;
    }

    @CommandHandler
    Session(OpenSession command) {
        SessionRules.open(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    Session(BeginSession command) {
        SigningIn.begin(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    Session(RecordAuthFailure command) {
        SessionRules.fail(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    Outcome<SessionRefusal> handle(ProveFactor command) {
        return SigningIn.prove(state(), command).carryOut();
    }

    @CommandHandler
    Outcome<SessionRefusal> handle(CompleteSession command) {
        return SigningIn.complete(state(), command).carryOut();
    }

    @CommandHandler
    Outcome<SessionRefusal> handle(RecordChallengeFailure command) {
        return SigningIn.fail(state(), command).carryOut();
    }

    @CommandHandler
    RefreshAnswer handle(RefreshTokens command) {
        return SessionRules.refresh(state(), command).carryOut();
    }

    @CommandHandler
    void handle(GiveRiskFeedback command) {
        AggregateLifecycle.apply(SessionRules.judged(command));
    }

    @CommandHandler
    void handle(RevokeTokens command) {
        SessionRules.revoke(state(), command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        state = SessionState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }

    SessionState state() {
        return requireNonNull(state);
    }
}
