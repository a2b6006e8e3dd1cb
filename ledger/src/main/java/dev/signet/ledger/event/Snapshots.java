package dev.signet.ledger.event;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Keeps the latest state of long streams. A snapshot saves time and proves nothing: it may be deleted at any moment. */
final class Snapshots {

    private static final String STORE = "insert into ledger.snapshot (" + StoredEvents.COLUMNS + """
            ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream) do update set
                event_id = excluded.event_id, type = excluded.type, sequence = excluded.sequence,
                name = excluded.name, revision = excluded.revision, payload = excluded.payload,
                metadata = excluded.metadata, tenant = excluded.tenant, pool = excluded.pool, at = excluded.at
            where excluded.sequence > snapshot.sequence or excluded.revision <> snapshot.revision
                or excluded.name <> snapshot.name
            """;

    static final String FIND = "select " + StoredEvents.COLUMNS + " from ledger.snapshot where stream = ?";

    private static final String FORGET = "delete from ledger.snapshot where stream = ?";

    private final Database database;
    private final EventCodec codec;

    Snapshots(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    void store(DomainEventMessage<?> snapshot) {
        EncodedEvent encoded = codec.encodeSnapshot(snapshot);
        try {
            database.write(connection -> {
                try (PreparedStatement store = connection.prepareStatement(STORE)) {
                    Append.bind(store, snapshot, encoded);
                    return store.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new EventStoreException(
                    "could not keep a snapshot of stream " + snapshot.getAggregateIdentifier(), e);
        }
    }

    Optional<DomainEventMessage<?>> find(String stream) {
        Optional<StoredEvent> stored = database.read("read the snapshot of stream " + stream, connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, stream);
                try (ResultSet rows = find.executeQuery()) {
                    return rows.next() ? Optional.of(StoredEvents.read(rows)) : Optional.empty();
                }
            }
        });
        return stored.flatMap(codec::decodeSnapshot);
    }

    void forget(String stream) {
        try {
            database.write(connection -> {
                try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                    forget.setString(1, stream);
                    return forget.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new EventStoreException("could not forget the snapshot of stream " + stream, e);
        }
    }
}
