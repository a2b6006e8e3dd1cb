package dev.signet.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events whose payload is a text. */
public final class TestCodec implements EventCodec {

    private static final int REVISION = 1;

    @Override
    public EncodedEvent encode(DomainEventMessage<?> event) {
        return encoded("note.written", event);
    }

    @Override
    public DomainEventMessage<?> decode(StoredEvent stored) {
        return message(stored);
    }

    @Override
    public EncodedEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        return encoded("note.state", snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent stored) {
        return stored.revision() == REVISION ? Optional.of(message(stored)) : Optional.empty();
    }

    private static EncodedEvent encoded(String name, DomainEventMessage<?> event) {
        byte[] payload = event.getPayload().toString().getBytes(UTF_8);
        return new EncodedEvent(name, REVISION, payload, new byte[0], "ten_1", "pol_1");
    }

    private static DomainEventMessage<?> message(StoredEvent stored) {
        return new GenericDomainEventMessage<>(
                stored.type(),
                stored.stream(),
                stored.sequence(),
                new String(stored.payload(), UTF_8),
                MetaData.emptyInstance(),
                stored.id().toString(),
                stored.at());
    }
}
