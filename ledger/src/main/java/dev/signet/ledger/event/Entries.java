package dev.signet.ledger.event;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Reads events in the order of the ledger, by position. */
final class Entries {

    static final int PAGE = 256;

    static final String AFTER = """
            select v.event_id, v.type, v.stream, v.sequence, v.name, v.revision, v.payload, v.metadata, v.tenant,
                   v.pool, v.at, e.position
            from ledger.entry e join ledger.event v on v.id = e.event
            where e.position > ? order by e.position limit ?
            """;

    static final String HEAD = "select coalesce(max(position), 0) from ledger.entry";

    static final String TIME = "select at from ledger.entry where position = ?";

    private final Database database;
    private final EventCodec codec;

    Entries(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** At most a page of the events after the position, in order. */
    List<TrackedEventMessage<?>> after(long position) {
        return database.read("read the ledger after " + position, connection -> {
            try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setLong(1, position);
                select.setInt(2, PAGE);
                try (ResultSet rows = select.executeQuery()) {
                    List<TrackedEventMessage<?>> page = new ArrayList<>();
                    while (rows.next()) {
                        page.add(tracked(rows));
                    }
                    return page;
                }
            }
        });
    }

    /** Everything after the position, page by page as it is asked for. */
    Stream<TrackedEventMessage<?>> allAfter(long position) {
        return Stream.iterate(after(position), page -> !page.isEmpty(), page -> after(positionOf(page.getLast())))
                .flatMap(List::stream);
    }

    /** The last position, 0 while the ledger is empty. */
    long head() {
        return database.read("read the head of the ledger", connection -> {
            try (PreparedStatement select = connection.prepareStatement(HEAD);
                    ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The last position whose time in the ledger is before the instant; found by halving, since times follow positions. */
    long before(Instant instant) {
        long earlier = 0;
        long later = head() + 1;
        while (later - earlier > 1) {
            long middle = earlier + (later - earlier) / 2;
            if (timeOf(middle).isBefore(instant)) {
                earlier = middle;
            } else {
                later = middle;
            }
        }
        return earlier;
    }

    static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** The position that a token stands for: everything up to it has been read. */
    static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken plain) {
            return plain.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a position in the ledger: " + token);
    }

    static long positionOf(TrackedEventMessage<?> event) {
        return position(event.trackingToken());
    }

    private TrackedEventMessage<?> tracked(ResultSet row) throws SQLException {
        TrackingToken token = token(row.getLong(12));
        return row.getBytes(7) == null
                ? new GenericTrackedDomainEventMessage<>(token, StoredEvents.archived(row))
                : new GenericTrackedDomainEventMessage<>(token, codec.decode(StoredEvents.read(row)));
    }

    private Instant timeOf(long position) {
        return database.read("read the time of position " + position, connection -> {
            try (PreparedStatement select = connection.prepareStatement(TIME)) {
                select.setLong(1, position);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, OffsetDateTime.class).toInstant();
                }
            }
        });
    }
}
