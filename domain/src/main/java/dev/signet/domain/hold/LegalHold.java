package dev.signet.domain.hold;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.hold.LegalHoldCommand.PlaceHold;
import dev.signet.domain.hold.LegalHoldCommand.ReleaseHold;
import dev.signet.domain.hold.LegalHoldEvent.HoldPlaced;
import dev.signet.domain.hold.LegalHoldEvent.HoldReleased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An order to keep something, from when it is given until it is taken back. It is never given twice. */
@Aggregate(type = "legal_hold")
class LegalHold {

    private @Nullable LegalHoldState state;

    /** For Axon, which then tells it its history. */
    LegalHold() {}

    @CommandHandler
    LegalHold(PlaceHold c) {
        AggregateLifecycle.apply(new HoldPlaced(
                c.hold(),
                c.tenant(),
                c.target().scope(),
                c.target().pool(),
                c.target().user(),
                c.target().session(),
                c.caseReference(),
                c.reason(),
                c.by(),
                c.at()));
    }

    @CommandHandler
    void handle(ReleaseHold c) {
        if (!requireNonNull(state).released()) {
            AggregateLifecycle.apply(new HoldReleased(c.hold(), c.reason(), c.by(), c.at()));
        }
    }

    @EventSourcingHandler
    void on(LegalHoldEvent event) {
        state = LegalHoldState.evolve(event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
