package dev.signet.ledger.event;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** Turns events into bytes and names and back. The ledger itself knows no class of any event. */
public interface EventCodec {

    /** The event as bytes; personal data in it is sealed. */
    EncodedEvent encode(DomainEventMessage<?> event);

    /** The event as a message whose payload has today's shape: older revisions are brought up first. */
    DomainEventMessage<?> decode(StoredEvent stored);

    /** The snapshot, whose payload is the aggregate, as bytes. */
    EncodedEvent encodeSnapshot(DomainEventMessage<?> snapshot);

    /** The snapshot as a message, or empty when its shape is no longer known: then the stream is replayed. */
    Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent stored);
}
