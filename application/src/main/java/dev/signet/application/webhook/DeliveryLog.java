package dev.signet.application.webhook;

import dev.signet.domain.webhook.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each event that was sent. It is written with the cursor, in one statement. */
@Component
class DeliveryLog {

    /** How long a record is kept. */
    static final Duration KEPT = Duration.ofDays(3);

    private static final String INSERT = """
            insert into delivery.webhook_delivery as d
                (webhook, position, event_id, type, state, attempts, status, error, millis, first_at, last_at)
            """;
    private static final String UPDATE = """
            on conflict (webhook, position) do update
            set state = excluded.state, attempts = d.attempts + 1, status = excluded.status, error = excluded.error,
                millis = excluded.millis, last_at = excluded.last_at
            """;

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The event has arrived. Says whether the turn may go on: not where it is over, or the webhook was changed. */
    boolean delivered(Claim claim, OutgoingEvent event, Attempt attempt, Duration lease) {
        return of("""
                        with moved as (
                            update delivery.webhook_cursor
                            set position = :position, attempts = 0, failing_since = null, last_status = :status,
                                last_error = null, last_at = :at,
                                held_until = clock_timestamp() + :lease * interval '1 millisecond'
                            where webhook = :webhook and holder = :holder and moves = :moves
                            returning webhook)
                        """ + INSERT + """
                        select webhook, cast(:position as bigint), cast(:event as uuid), cast(:type as text), 'DELIVERED', 1, cast(:status as integer), null, cast(:millis as integer),
                               cast(:at as timestamptz), cast(:at as timestamptz)
                        from moved
                        """ + UPDATE + """
                        returning exists (
                            select from lookup.webhook w
                            where w.id = d.webhook and w.status = 'ACTIVE' and w.version = :version)
                        """, claim, event, attempt)
                .param("lease", lease.toMillis())
                .param("version", claim.webhook().version())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** It has not arrived, and is tried again at {@code due}; the turn is over, unless an operator set the position. */
    boolean failed(Claim claim, OutgoingEvent event, Attempt attempt, Instant due) {
        return of("""
                        with stood as (
                            update delivery.webhook_cursor
                            set attempts = attempts + 1, failing_since = coalesce(failing_since, :at),
                                last_status = :status, last_error = :error, last_at = :at, due_at = :due,
                                holder = null, held_until = null
                            where webhook = :webhook and holder = :holder and moves = :moves
                            returning webhook)
                        """ + INSERT + """
                        select webhook, cast(:position as bigint), cast(:event as uuid), cast(:type as text), 'RETRYING', 1, cast(:status as integer),
                               cast(:error as text), cast(:millis as integer), cast(:at as timestamptz), cast(:at as timestamptz)
                        from stood
                        """ + UPDATE, claim, event, attempt)
                        .param("error", attempt.error())
                        .param("due", CursorTable.utc(due))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, Claim claim, OutgoingEvent event, Attempt attempt) {
        return jdbc.sql(sql)
                .param("webhook", claim.webhook().id().value())
                .param("holder", claim.holder())
                .param("moves", claim.moves())
                .param("position", event.position())
                .param("event", event.id())
                .param("type", event.type())
                .param("status", attempt.status())
                .param("millis", attempt.millis())
                .param("at", CursorTable.utc(attempt.at()));
    }

    /** An operator had it sent once more. */
    void again(WebhookId webhook, long position, Attempt attempt) {
        jdbc.sql("""
                update delivery.webhook_delivery
                set state = case when :delivered then 'DELIVERED' else state end, attempts = attempts + 1,
                    status = :status, error = :error, millis = :millis, last_at = :at
                where webhook = :webhook and position = :position
                """)
                .param("webhook", webhook.value())
                .param("position", position)
                .param("delivered", attempt.delivered())
                .param("status", attempt.status())
                .param("error", attempt.error())
                .param("millis", attempt.millis())
                .param("at", CursorTable.utc(attempt.at()))
                .update();
    }

    Optional<Delivery> find(WebhookId webhook, long position) {
        return jdbc.sql("select * from delivery.webhook_delivery where webhook = :webhook and position = :position")
                .param("webhook", webhook.value())
                .param("position", position)
                .query(DeliveryLog::read)
                .optional();
    }

    /** Newest first, before a position. */
    List<Delivery> before(WebhookId webhook, long position, int most) {
        return jdbc.sql("""
                select * from delivery.webhook_delivery where webhook = :webhook and position < :position
                order by position desc limit :most
                """)
                .param("webhook", webhook.value())
                .param("position", position)
                .param("most", most)
                .query(DeliveryLog::read)
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from delivery.webhook_delivery where last_at < :before")
                .param("before", CursorTable.utc(before))
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
