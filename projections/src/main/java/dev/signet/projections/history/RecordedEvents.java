package dev.signet.projections.history;

import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import dev.signet.ledger.export.ExportRecord;
import dev.signet.ledger.proof.Leaf;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Reads the events of records that were taken from the ledger to be handed out. */
@Component
public class RecordedEvents {

    private final EventCodec codec;

    RecordedEvents(EventCodec codec) {
        this.codec = codec;
    }

    /** The event of a whole record. */
    public DomainEventMessage<?> of(ExportRecord record) {
        Leaf leaf = record.leaf();
        ExportRecord.Body body = Objects.requireNonNull(record.body(), "an edge holds no event");
        return codec.decode(new StoredEvent(
                leaf.id(),
                leaf.type(),
                leaf.stream(),
                leaf.sequence(),
                leaf.name(),
                leaf.revision(),
                body.payload(),
                body.metadata(),
                leaf.tenant(),
                leaf.pool(),
                leaf.at()));
    }
}
