package dev.signet.ledger.event;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Stands for an event whose bytes are in an archive, wherever the ledger is read by position: so whoever follows it sees
 * that something stands there, and passes over it.
 *
 * @param stream aggregate that decided it
 * @param name what happened, by its stable name
 */
public record ArchivedEvent(String stream, String name) {

    /** It as a message, with what is left of the event and no metadata. */
    public static DomainEventMessage<ArchivedEvent> message(
            UUID id, String type, String stream, long sequence, String name, Instant at) {
        return new GenericDomainEventMessage<>(
                type, stream, sequence, new ArchivedEvent(stream, name), MetaData.emptyInstance(), id.toString(), at);
    }
}
