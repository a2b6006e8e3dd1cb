package dev.signet.application.event;

import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import dev.signet.ledger.vault.SubjectKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON under stable names. Personal data is sealed with the subject's key when an event is written, and opened
 * when it is asked for after the event was read.
 */
public final class JsonEventCodec implements EventCodec {

    /** Released revisions that are no longer today's lead on from here. */
    private static final List<Upcaster> UPCASTERS = List.of();

    private final EventRegistry events;
    private final Upcasters upcasters;
    private final Seals seals;
    private final EventJson json = new EventJson();
    private final SnapshotJson snapshots;

    /** The codec of the domain's events. */
    public JsonEventCodec(SubjectKeys keys) {
        this(EventRegistry.ofTheDomain(), UPCASTERS, Seals.by(keys));
    }

    JsonEventCodec(EventRegistry events, List<Upcaster> upcasters, Seals seals) {
        this.events = events;
        this.upcasters = new Upcasters(events, upcasters);
        this.seals = seals;
        this.snapshots = new SnapshotJson(json, seals);
    }

    /** @throws IllegalArgumentException where the metadata holds what may not be kept, or the payload is no event */
    @Override
    public EncodedEvent encode(DomainEventMessage<?> event) {
        EventType type = events.of(event.getPayloadType());
        EventMetadata metadata = EventMetadata.of(event.getMetaData());
        String stream = event.getAggregateIdentifier();
        return new EncodedEvent(
                type.name(),
                type.revision(),
                json.write(event.getPayload(), Place.of(seals, metadata.tenant(), stream, Place.PAYLOAD)),
                json.write(metadata, Place.of(seals, metadata.tenant(), stream, Place.METADATA)),
                metadata.tenant(),
                metadata.pool());
    }

    /** @throws UnreadableEvent where it was written by a newer Signet or is not what was written */
    @Override
    public DomainEventMessage<?> decode(StoredEvent stored) {
        return message(stored, readable(stored, () -> payload(stored)), readable(stored, () -> metadata(stored)));
    }

    @Override
    public EncodedEvent encodeSnapshot(DomainEventMessage<?> snapshot) {
        return snapshots.encode(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> decodeSnapshot(StoredEvent stored) {
        return readable(stored, () -> snapshots.decode(stored))
                .map(aggregate -> message(stored, aggregate, MetaData.emptyInstance()));
    }

    private Object payload(StoredEvent stored) {
        EventType type = events.named(stored.name())
                .orElseThrow(() -> new UnreadableEvent(stored, "no event has this name", null));
        if (stored.revision() > type.revision() || stored.revision() < 1) {
            throw new UnreadableEvent(
                    stored, "this version knows revisions up to " + type.revision() + "; upgrade this node", null);
        }
        if (stored.revision() == type.revision()) {
            Place place = Place.of(seals, stored.tenant(), stored.stream(), Place.PAYLOAD);
            return json.read(type.shape(), stored.payload(), place);
        }
        ObjectNode current = upcasters.upcast(type, stored.revision(), json.readTree(stored.payload()));
        return json.read(type.shape(), current, Place.ofUpcast(seals, stored));
    }

    private MetaData metadata(StoredEvent stored) {
        Place place = Place.of(seals, stored.tenant(), stored.stream(), Place.METADATA);
        return json.read(EventMetadata.class, stored.metadata(), place).entries();
    }

    private static <T> T readable(StoredEvent stored, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            throw new UnreadableEvent(stored, "its bytes have another shape", e);
        }
    }

    private static <T> DomainEventMessage<T> message(StoredEvent stored, T payload, MetaData metadata) {
        return new GenericDomainEventMessage<>(
                stored.type(),
                stored.stream(),
                stored.sequence(),
                payload,
                metadata,
                stored.id().toString(),
                stored.at());
    }
}
