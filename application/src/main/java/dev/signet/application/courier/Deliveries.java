package dev.signet.application.courier;

import dev.signet.application.operator.Page;
import dev.signet.domain.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each event that a receiver was sent within the last three days. */
@Component
public class Deliveries {

    static final Duration KEPT = Duration.ofDays(3);

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first, of those before a position; absent for the first page. */
    public Page<Delivery> page(ChannelName channel, String receiver, @Nullable Long before, int limit) {
        Limits.within("limit", limit, 1, MOST);
        List<Delivery> found = jdbc.sql("""
                select * from delivery.courier_delivery
                where channel = :channel and receiver = :receiver and position < :position
                order by position desc limit :most
                """)
                .param("channel", channel.name())
                .param("receiver", receiver)
                .param("position", before == null ? Long.MAX_VALUE : before)
                .param("most", limit + 1)
                .query(Deliveries::read)
                .list();
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().position()) : null);
    }

    /** What became of the event at a position. */
    public Optional<Delivery> find(ChannelName channel, String receiver, long position) {
        return jdbc.sql("""
                select * from delivery.courier_delivery
                where channel = :channel and receiver = :receiver and position = :position
                """)
                .param("channel", channel.name())
                .param("receiver", receiver)
                .param("position", position)
                .query(Deliveries::read)
                .optional();
    }

    /** An operator had it sent once more. */
    public void again(ChannelName channel, String receiver, long position, Attempt attempt) {
        jdbc.sql("""
                update delivery.courier_delivery
                set state = case when :delivered then 'DELIVERED' else state end, attempts = attempts + 1,
                    status = :status, error = :error, millis = :millis, last_at = :at
                where channel = :channel and receiver = :receiver and position = :position
                """)
                .param("channel", channel.name())
                .param("receiver", receiver)
                .param("position", position)
                .param("delivered", attempt.delivered())
                .param("status", attempt.status())
                .param("error", attempt.error())
                .param("millis", attempt.millis())
                .param("at", Cursors.utc(attempt.at()))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from delivery.courier_delivery where last_at < :before")
                .param("before", Cursors.utc(before))
                .update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("status", Integer.class),
                row.getString("error"),
                row.getInt("millis"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
