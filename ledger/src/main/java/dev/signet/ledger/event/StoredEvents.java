package dev.signet.ledger.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** The columns of a stored event or snapshot, and how a row of them is read. */
final class StoredEvents {

    static final String COLUMNS =
            "event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at";

    private StoredEvents() {}

    /** Stands for an event whose bytes are in an archive. */
    static DomainEventMessage<ArchivedEvent> archived(ResultSet row) throws SQLException {
        return ArchivedEvent.message(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    /** @throws ArchivedStream where its bytes are in an archive */
    static StoredEvent read(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(7);
        byte[] metadata = row.getBytes(8);
        if (payload == null || metadata == null) {
            throw new ArchivedStream(row.getString(3));
        }
        return new StoredEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                payload,
                metadata,
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
