package dev.signet.domain.operator;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.operator.OperatorCommand.AppointOperator;
import dev.signet.domain.operator.OperatorCommand.ChangeOperatorRole;
import dev.signet.domain.operator.OperatorCommand.DismissOperator;
import dev.signet.domain.operator.OperatorCommand.IssueAccessKey;
import dev.signet.domain.operator.OperatorCommand.WithdrawAccessKey;
import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyIssued;
import dev.signet.domain.operator.OperatorEvent.OperatorAccessKeyWithdrawn;
import dev.signet.domain.operator.OperatorEvent.OperatorAppointed;
import dev.signet.domain.operator.OperatorEvent.OperatorDismissed;
import dev.signet.domain.operator.OperatorEvent.OperatorRoleChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A person who administers Signet. */
@Aggregate(type = "operator")
class Operator {

    private @Nullable OperatorState state;

    /** For Axon, which then tells it its history. */
    Operator() {}

    @CommandHandler
    Operator(AppointOperator c) {
        AggregateLifecycle.apply(new OperatorAppointed(c.operator(), c.user(), c.role(), c.tenant(), c.at()));
    }

    @CommandHandler
    Outcome<OperatorRefusal> handle(ChangeOperatorRole command) {
        return change(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<OperatorRefusal> handle(DismissOperator command) {
        return dismiss(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<OperatorRefusal> handle(IssueAccessKey command) {
        return issue(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<OperatorRefusal> handle(WithdrawAccessKey command) {
        return withdraw(requireNonNull(state), command).carryOut();
    }

    private static Decision<Outcome<OperatorRefusal>, OperatorEvent> issue(OperatorState state, IssueAccessKey c) {
        if (state.dismissed()) {
            return Decision.refused(OperatorRefusal.DISMISSED);
        }
        return state.keys().size() >= OperatorState.MOST_KEYS
                ? Decision.refused(OperatorRefusal.TOO_MANY_ACCESS_KEYS)
                : Decision.done(new OperatorAccessKeyIssued(c.operator(), c.key(), c.at()));
    }

    private static Decision<Outcome<OperatorRefusal>, OperatorEvent> withdraw(
            OperatorState state, WithdrawAccessKey c) {
        return state.keys().contains(c.key())
                ? Decision.done(new OperatorAccessKeyWithdrawn(c.operator(), c.key(), c.at()))
                : Decision.done();
    }

    private static Decision<Outcome<OperatorRefusal>, OperatorEvent> change(OperatorState state, ChangeOperatorRole c) {
        if (state.dismissed()) {
            return Decision.refused(OperatorRefusal.DISMISSED);
        }
        return state.may(c.role(), c.tenant())
                ? Decision.done()
                : Decision.done(new OperatorRoleChanged(c.operator(), c.role(), c.tenant(), c.at()));
    }

    private static Decision<Outcome<OperatorRefusal>, OperatorEvent> dismiss(OperatorState state, DismissOperator c) {
        return state.dismissed() ? Decision.done() : Decision.done(new OperatorDismissed(c.operator(), c.at()));
    }

    @EventSourcingHandler
    void on(OperatorEvent event) {
        state = OperatorState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
