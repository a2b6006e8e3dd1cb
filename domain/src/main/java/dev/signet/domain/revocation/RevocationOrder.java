package dev.signet.domain.revocation;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.revocation.RevocationOrderCommand.AdvanceRevocation;
import dev.signet.domain.revocation.RevocationOrderCommand.OrderRevocation;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationAdvanced;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationCompleted;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An order to end many sessions, and how far it has been carried out. Each session ends by its own aggregate. */
@Aggregate(type = "revocation")
class RevocationOrder {

    private @Nullable RevocationOrderState state;

    /** For Axon, which then tells it its history. */
    RevocationOrder() {}

    @CommandHandler
    RevocationOrder(OrderRevocation c) {
        AggregateLifecycle.apply(new RevocationOrdered(
                c.order(),
                c.pool(),
                c.target().scope(),
                c.target().session(),
                c.target().user(),
                c.target().client(),
                c.target().key(),
                c.partOf(),
                c.reason(),
                c.by(),
                c.at()));
    }

    @CommandHandler
    void handle(AdvanceRevocation command) {
        advance(requireNonNull(state), command).forEach(AggregateLifecycle::apply);
    }

    private static List<RevocationOrderEvent> advance(RevocationOrderState state, AdvanceRevocation c) {
        List<RevocationOrderEvent> happened = new ArrayList<>();
        if (state.complete()) {
            return happened;
        }
        if (c.sessions() > 0) {
            happened.add(new RevocationAdvanced(c.order(), c.sessions(), c.at()));
        }
        if (c.complete()) {
            happened.add(new RevocationCompleted(c.order(), state.sessions() + c.sessions(), c.at()));
        }
        return happened;
    }

    @EventSourcingHandler
    void on(RevocationOrderEvent event) {
        state = RevocationOrderState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
