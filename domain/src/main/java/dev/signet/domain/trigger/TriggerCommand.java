package dev.signet.domain.trigger;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.trigger.TriggerEvent.TriggerCalled;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is put on record about triggers. Each is a stream of one event; nothing of it is refused. */
public sealed interface TriggerCommand extends DomainCommand {

    /** Records a call. */
    record RecordTriggerCall(TriggerCalled called) implements TriggerCommand {

        @Override
        @TargetAggregateIdentifier
        public String stream() {
            return called.call().value();
        }
    }
}
