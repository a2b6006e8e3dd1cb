package dev.signet.domain.audit;

import dev.signet.domain.audit.AuditCommand.RecordFailures;
import dev.signet.domain.audit.AuditEvent.SignInFailuresObserved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Failures of one source within one window, counted: a stream of one event. */
@Aggregate(type = "failure_observation")
class FailureObservation {

    private @Nullable ObservationId id;

    /** For Axon, which then tells it its history. */
    FailureObservation() {}

    @CommandHandler
    FailureObservation(RecordFailures c) {
        AggregateLifecycle.apply(
                new SignInFailuresObserved(c.observation(), c.pool(), c.source(), c.count(), c.from(), c.until()));
    }

    @EventSourcingHandler
    void on(SignInFailuresObserved event) {
        id = event.observation();
    }

    /** The stream; absent until the event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return id == null ? null : id.value();
    }
}
