package dev.signet.ledger.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Reads the events of one stream. */
final class History {

    static final String FROM = "select " + StoredEvents.COLUMNS + """
             from ledger.event where stream = ? and sequence >= ? order by sequence
            """;

    static final String SNAPSHOT_AND_REST = "select " + StoredEvents.COLUMNS + """
            , true as snapshot from ledger.snapshot where stream = ?
            union all
            select\s""" + StoredEvents.COLUMNS + """
            , false from ledger.event
            where stream = ? and sequence > coalesce((select sequence from ledger.snapshot where stream = ?), -1)
            order by sequence, snapshot desc
            """;

    static final String LAST = """
            select sequence from ledger.event where stream = ? order by sequence desc limit 1
            """;

    private final Database database;
    private final EventCodec codec;

    History(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    DomainEventStream from(String stream, long sequence) {
        List<DomainEventMessage<?>> events = database.read("read stream " + stream, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FROM)) {
                select.setString(1, stream);
                select.setLong(2, sequence);
                try (ResultSet rows = select.executeQuery()) {
                    return decode(rows);
                }
            }
        });
        return DomainEventStream.of(events);
    }

    /** The latest snapshot and what came after it in one round trip; every event when there is none, or an old shape. */
    DomainEventStream latest(String stream) {
        Optional<List<DomainEventMessage<?>>> events =
                database.read("read stream " + stream, connection -> snapshotAndRest(connection, stream));
        return events.map(DomainEventStream::of).orElseGet(() -> from(stream, 0));
    }

    Optional<Long> last(String stream) {
        return database.read("read the end of stream " + stream, connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST)) {
                select.setString(1, stream);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    private Optional<List<DomainEventMessage<?>>> snapshotAndRest(Connection connection, String stream)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SNAPSHOT_AND_REST)) {
            select.setString(1, stream);
            select.setString(2, stream);
            select.setString(3, stream);
            try (ResultSet rows = select.executeQuery()) {
                List<DomainEventMessage<?>> events = new ArrayList<>();
                while (rows.next()) {
                    StoredEvent stored = StoredEvents.read(rows);
                    if (rows.getBoolean("snapshot")) {
                        Optional<DomainEventMessage<?>> snapshot = codec.decodeSnapshot(stored);
                        if (snapshot.isEmpty()) {
                            return Optional.empty();
                        }
                        events.add(snapshot.get());
                    } else {
                        events.add(codec.decode(stored));
                    }
                }
                return Optional.of(events);
            }
        }
    }

    private List<DomainEventMessage<?>> decode(ResultSet rows) throws SQLException {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        while (rows.next()) {
            events.add(codec.decode(StoredEvents.read(rows)));
        }
        return events;
    }
}
