package dev.signet.projections.replay;

import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads places and streams of the ledger. */
@Component
class Ledger {

    static final String PLACE = "select position, at from ledger.entry where position = :position";

    static final String HEAD = "select position, at from ledger.entry order by position desc limit 1";

    static final String STREAM = """
            select n.position, e.event_id, e.type, e.stream, e.sequence, e.name, e.revision,
                   e.payload, e.metadata, e.tenant, e.pool, e.at
            from ledger.event e
            join ledger.entry n on n.event = e.id
            where e.stream = :stream and e.sequence >= :from and e.pool = :pool and n.position <= :last
            order by e.sequence limit :most
            """;

    static final String BEGINNING = """
            select n.position, n.at
            from ledger.event e
            join ledger.entry n on n.event = e.id
            where e.stream = :stream and e.sequence = 0 and e.pool = :pool
            """;

    static final String NEXT = """
            select n.position
            from ledger.event e
            join ledger.entry n on n.event = e.id
            where e.stream = :stream and e.pool = :pool and n.position > :after
            order by e.sequence limit 1
            """;

    private final JdbcClient jdbc;
    private final EventCodec codec;

    Ledger(JdbcClient jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /**
     * An event at its place.
     *
     * @param message absent where its bytes are in an archive
     */
    record Placed(
            long position,
            String type,
            Instant at,
            @Nullable DomainEventMessage<?> message) {}

    /** The last place; empty where nothing has happened. */
    Optional<Place> head() {
        return jdbc.sql(HEAD).query(Ledger::place).optional();
    }

    /** The place at a position. */
    Optional<Place> at(long position) {
        return jdbc.sql(PLACE).param("position", position).query(Ledger::place).optional();
    }

    /** Where the stream begins; empty where the pool has none of that name. */
    Optional<Place> beginning(String pool, String stream) {
        return jdbc.sql(BEGINNING)
                .param("stream", stream)
                .param("pool", pool)
                .query(Ledger::place)
                .optional();
    }

    /** Some events of a stream of the pool, from a place in the stream up to a position of the ledger. */
    List<Placed> part(String pool, String stream, long from, long last, int most) {
        return jdbc.sql(STREAM)
                .param("stream", stream)
                .param("pool", pool)
                .param("from", from)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> placed(row))
                .list();
    }

    /** Where the stream of the pool goes on after a position; empty where it does not. */
    OptionalLong next(String pool, String stream, long after) {
        return jdbc
                .sql(NEXT)
                .param("stream", stream)
                .param("pool", pool)
                .param("after", after)
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private Placed placed(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        if (row.getBytes("payload") == null) {
            return new Placed(row.getLong("position"), row.getString("name"), at, null);
        }
        StoredEvent stored = new StoredEvent(
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
                at);
        return new Placed(row.getLong("position"), stored.name(), at, codec.decode(stored));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
