package dev.signet.domain.trigger;

import dev.signet.domain.trigger.TriggerCommand.RecordTriggerCall;
import dev.signet.domain.trigger.TriggerEvent.TriggerCalled;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One call of a trigger: a stream of one event, so that calls never wait for each other. */
@Aggregate(type = "trigger_call")
class TriggerCall {

    private @Nullable TriggerCallId id;

    /** For Axon, which then tells it its history. */
    TriggerCall() {}

    @CommandHandler
    TriggerCall(RecordTriggerCall c) {
        AggregateLifecycle.apply(c.called());
    }

    @EventSourcingHandler
    void on(TriggerCalled event) {
        id = event.call();
    }

    /** The stream; absent until the event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return id == null ? null : id.value();
    }
}
