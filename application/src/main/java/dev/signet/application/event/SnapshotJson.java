package dev.signet.application.event;

import dev.signet.ledger.event.EncodedEvent;
import dev.signet.ledger.event.StoredEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** Snapshots as bytes and back. */
final class SnapshotJson {

    private static final byte[] NO_METADATA = {'{', '}'};

    private final EventJson json;
    private final Seals seals;

    SnapshotJson(EventJson json, Seals seals) {
        this.json = json;
        this.seals = seals;
    }

    EncodedEvent encode(DomainEventMessage<?> snapshot) {
        Object aggregate = snapshot.getPayload();
        SnapshotType<?> type = SnapshotType.ALL.stream()
                .filter(candidate -> candidate.aggregate() == aggregate.getClass())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(aggregate.getClass().getSimpleName() + " has no snapshots"));
        return encode(type, snapshot.getAggregateIdentifier(), aggregate);
    }

    private <S> EncodedEvent encode(SnapshotType<S> type, String stream, Object aggregate) {
        S state = type.stateOf().apply(aggregate);
        String tenant = type.tenant().apply(state);
        byte[] payload = json.write(state, Place.of(seals, tenant, stream, Place.SNAPSHOT));
        return new EncodedEvent(
                type.name(),
                type.revision(),
                payload,
                NO_METADATA,
                tenant,
                type.pool().apply(state));
    }

    /** The aggregate; empty where the snapshot has no shape that is known today. */
    Optional<Object> decode(StoredEvent stored) {
        return SnapshotType.ALL.stream()
                .filter(type -> type.name().equals(stored.name()) && type.revision() == stored.revision())
                .findFirst()
                .map(type -> decode(type, stored));
    }

    private <S> Object decode(SnapshotType<S> type, StoredEvent stored) {
        Place place = Place.of(seals, stored.tenant(), stored.stream(), Place.SNAPSHOT);
        return type.from().apply(json.read(type.state(), stored.payload(), place));
    }
}
