package dev.signet.ledger.event;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Adds events to the end of their streams, in one round trip. */
final class Append {

    private static final String INSERT = "insert into ledger.event (" + StoredEvents.COLUMNS + """
            ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ARCHIVED = "SG001"; // raised by ledger.stamp_event
    private static final Set<String> LOST_RACES = Set.of(UNIQUE_VIOLATION, "40P01", "40001"); // deadlock, serialization

    private final Database database;
    private final EventCodec codec;

    Append(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    void events(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> facts =
                events.stream().<DomainEventMessage<?>>map(Append::fact).toList();
        List<EncodedEvent> encoded = facts.stream().map(codec::encode).toList();
        try {
            Written.appended(database.write(connection -> insert(connection, facts, encoded)));
        } catch (SQLException e) {
            throw refusal(facts, e);
        }
    }

    private static DomainEventMessage<?> fact(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> fact) {
            return fact;
        }
        throw new EventStoreException(
                "%s was not applied by an aggregate; the ledger keeps only events that belong to a stream"
                        .formatted(event.getPayloadType().getSimpleName()));
    }

    private static long insert(Connection connection, List<DomainEventMessage<?>> facts, List<EncodedEvent> encoded)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            for (int i = 0; i < facts.size(); i++) {
                bind(insert, facts.get(i), encoded.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
            long highest = 0;
            try (ResultSet ids = insert.getGeneratedKeys()) {
                while (ids.next()) {
                    highest = Math.max(highest, ids.getLong(1));
                }
            }
            return highest;
        }
    }

    static void bind(PreparedStatement insert, DomainEventMessage<?> fact, EncodedEvent encoded) throws SQLException {
        insert.setObject(1, UUID.fromString(fact.getIdentifier()));
        insert.setString(2, fact.getType());
        insert.setString(3, fact.getAggregateIdentifier());
        insert.setLong(4, fact.getSequenceNumber());
        insert.setString(5, encoded.name());
        insert.setInt(6, encoded.revision());
        insert.setBytes(7, encoded.payload());
        insert.setBytes(8, encoded.metadata());
        insert.setString(9, encoded.tenant());
        insert.setString(10, encoded.pool());
        insert.setObject(11, fact.getTimestamp().truncatedTo(MICROS).atOffset(ZoneOffset.UTC));
    }

    private static RuntimeException refusal(List<DomainEventMessage<?>> facts, SQLException e) {
        DomainEventMessage<?> first = facts.getFirst();
        String where = "stream %s at %d".formatted(first.getAggregateIdentifier(), first.getSequenceNumber());
        if (ARCHIVED.equals(e.getSQLState())) {
            return new ArchivedStream(first.getAggregateIdentifier());
        }
        if (UNIQUE_VIOLATION.equals(e.getSQLState()) && first.getSequenceNumber() == 0) {
            return new AggregateStreamCreationException("somebody else began " + where, e);
        }
        return LOST_RACES.contains(String.valueOf(e.getSQLState()))
                ? new ConcurrencyException("somebody else appended to " + where, e)
                : new EventStoreException("could not append to " + where, e);
    }
}
