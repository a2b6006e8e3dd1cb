package dev.signet.application.courier;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what became of each event that was sent, with the cursor, in one statement. */
@Component
class DeliveryLog {

    private static final String HELD =
            "where channel = :channel and receiver = :receiver and holder = :holder and moves = :moves";
    private static final String INSERT = """
            insert into delivery.courier_delivery as d
                (channel, receiver, position, event_id, type, state, attempts, status, error, millis, first_at, last_at)
            select channel, receiver, cast(:position as bigint), cast(:event as uuid), cast(:type as text),
                   cast(:state as text), 1, cast(:status as integer), cast(:error as text), cast(:millis as integer),
                   cast(:at as timestamptz), cast(:at as timestamptz)
            from held
            on conflict (channel, receiver, position) do update
            set state = excluded.state, attempts = d.attempts + 1, status = excluded.status, error = excluded.error,
                millis = excluded.millis, last_at = excluded.last_at
            """;

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The event is settled: it has arrived, or was refused. Says whether the turn may go on: not where it is over, or the
     * receiver was changed.
     */
    boolean settled(Claim claim, long version, Message message, Attempt attempt, Duration lease) {
        return of(
                        """
                        with held as (
                            update delivery.courier_cursor
                            set position = :position, attempts = 0, failing_since = null, last_status = :status,
                                last_error = cast(:error as text), last_at = :at,
                                held_until = clock_timestamp() + :lease * interval '1 millisecond'
                        """ + HELD + " returning channel, receiver) " + INSERT + "returning "
                                + claim.channel().questions().unchanged(),
                        claim,
                        message,
                        attempt)
                .param("state", (attempt.delivered() ? Delivery.State.DELIVERED : Delivery.State.REFUSED).name())
                .param("lease", lease.toMillis())
                .param("version", version)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** It has not arrived, and is tried again at {@code due}; the turn is over, unless an operator set the position. */
    boolean failed(Claim claim, Message message, Attempt attempt, Instant due) {
        return over(claim, message, attempt, due, claim.position(), Delivery.State.RETRYING);
    }

    /** It has not arrived and is told no more, like all else up to a position; the turn is over, and others may be due. */
    boolean expired(Claim claim, Message message, Attempt attempt, Instant due, long position) {
        return over(claim, message, attempt, due, position, Delivery.State.EXPIRED);
    }

    private boolean over(
            Claim claim, Message message, Attempt attempt, Instant due, long settled, Delivery.State state) {
        return of("""
                        with held as (
                            update delivery.courier_cursor
                            set position = greatest(position, :settled), attempts = attempts + 1,
                                failing_since = coalesce(failing_since, :at), last_status = :status,
                                last_error = cast(:error as text), last_at = :at, due_at = :due,
                                holder = null, held_until = null
                        """ + HELD + " returning channel, receiver) " + INSERT, claim, message, attempt)
                        .param("state", state.name())
                        .param("settled", settled)
                        .param("due", Cursors.utc(due))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, Claim claim, Message message, Attempt attempt) {
        return jdbc.sql(sql)
                .param("channel", claim.channel().name().name())
                .param("receiver", claim.receiver())
                .param("holder", claim.holder())
                .param("moves", claim.moves())
                .param("position", message.position())
                .param("event", message.id())
                .param("type", message.type())
                .param("status", attempt.status())
                .param("error", attempt.error())
                .param("millis", attempt.millis())
                .param("at", Cursors.utc(attempt.at()));
    }
}
