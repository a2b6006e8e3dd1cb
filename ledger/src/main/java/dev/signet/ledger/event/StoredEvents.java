package dev.signet.ledger.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The columns of a stored event or snapshot, and how a row of them is read. */
final class StoredEvents {

    static final String COLUMNS =
            "event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at";

    private StoredEvents() {}

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
