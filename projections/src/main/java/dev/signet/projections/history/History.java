package dev.signet.projections.history;

import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single events back from the ledger. Views keep positions; what happened is kept once, where it is proved. */
@Component
public class History {

    private final JdbcClient jdbc;
    private final EventCodec codec;

    History(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /**
     * The events at {@code positions}, by position; what has no such position is not in the answer. One whose bytes are in
     * an archive is an {@link ArchivedEvent}.
     */
    public Map<Long, DomainEventMessage<?>> at(Collection<Long> positions) {
        Map<Long, DomainEventMessage<?>> events = new HashMap<>();
        jdbc.sql("""
                select n.position, e.event_id, e.type, e.stream, e.sequence, e.name, e.revision,
                       e.payload, e.metadata, e.tenant, e.pool, e.at
                from ledger.entry n
                join ledger.event e on e.id = n.event
                where n.position = any (:positions)
                """)
                .param(
                        "positions",
                        positions.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) -> events.put(row.getLong("position"), event(row)))
                .list();
        return events;
    }

    /** Whether anything has happened in the stream while it belonged to the pool. What was deleted has its history still. */
    public boolean knows(String pool, String stream) {
        return jdbc.sql("select exists (select from ledger.event where stream = :stream and pool = :pool)")
                .param("stream", stream)
                .param("pool", pool)
                .query(Boolean.class)
                .single();
    }

    /** The events after one place in the ledger up to another, in order. */
    public List<PlacedEvent> between(long after, long last) {
        return jdbc.sql("""
                select n.position, e.event_id, e.type, e.stream, e.sequence, e.name, e.revision,
                       e.payload, e.metadata, e.tenant, e.pool, e.at
                from ledger.entry n
                join ledger.event e on e.id = n.event
                where n.position > :after and n.position <= :last
                order by n.position
                """)
                .param("after", after)
                .param("last", last)
                .query((row, _) -> new PlacedEvent(row.getLong("position"), event(row)))
                .list();
    }

    private DomainEventMessage<?> event(ResultSet row) throws SQLException {
        return row.getBytes("payload") == null
                ? ArchivedEvent.message(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant())
                : codec.decode(stored(row));
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getString("tenant"),
                row.getString("pool"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
