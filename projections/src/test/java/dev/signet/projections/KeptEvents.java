package dev.signet.projections;

import dev.signet.domain.EventName;
import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A codec for tests of projections, which import no codec of the application: the bytes are the event's identifier, and
 * the event itself is kept beside.
 */
final class KeptEvents implements EventCodec {

    private final Map<String, DomainEventMessage<?>> kept = new ConcurrentHashMap<>();

    @Override
    public EncodedEvent encode(DomainEventMessage<?> event) {
        kept.put(event.getIdentifier(), event);
        EventName name = Objects.requireNonNull(event.getPayloadType().getAnnotation(EventName.class));
        byte[] bytes = event.getIdentifier().getBytes(StandardCharsets.UTF_8);
        return new EncodedEvent(
                name.value(), name.revision(), bytes, bytes, text(event, "tenant"), text(event, "pool"));
    }

    @Override
    public DomainEventMessage<?> decode(StoredEvent stored) {
        return Objects.requireNonNull(kept.get(new String(stored.payload(), StandardCharsets.UTF_8)));
    }

    @Override
    public EncodedEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("projections see no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent stored) {
        return Optional.empty();
    }

    private static @Nullable String text(DomainEventMessage<?> event, String key) {
        return (String) event.getMetaData().get(key);
    }
}
