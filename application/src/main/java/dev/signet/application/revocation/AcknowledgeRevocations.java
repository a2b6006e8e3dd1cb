package dev.signet.application.revocation;

import dev.signet.application.client.ConfidentialClient;
import dev.signet.application.command.Atomically;
import dev.signet.application.revocation.RevocationRefused.PositionAhead;
import dev.signet.application.revocation.RevocationRefused.TooManyConsumers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes down that a consumer refuses what was revoked up to a position. It costs a row for each step that held a
 * revocation, and none while nothing is revoked. Times are the database's, as those of the ledger are.
 */
@Service
public class AcknowledgeRevocations {

    /** Names that one client may use within a day; more are not instances but a mistake. */
    private static final int MOST_NAMES = 500;

    private static final int MOST_MEASURED = 1_000;

    private final JdbcClient jdbc;
    private final Atomically atomically;
    private final Timer latency;

    AcknowledgeRevocations(JdbcClient jdbc, Atomically atomically, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.atomically = atomically;
        this.latency = Timer.builder("signet.revocation.acknowledgement")
                .description("From the position of a revocation to the word of a consumer that it refuses its tokens")
                .publishPercentileHistogram()
                .register(meters);
    }

    /**
     * Takes it down; an older position than before changes nothing.
     *
     * @throws PositionAhead where the ledger is not that far, so that nobody can have seen it
     * @throws TooManyConsumers where the client uses too many names
     */
    public void acknowledge(ConfidentialClient client, ConsumerName name, long position) {
        List<Double> seconds = atomically.run(() -> take(client, name, position));
        seconds.forEach(s -> latency.record(Duration.ofNanos(Math.max(0, Math.round(s * 1e9)))));
    }

    private List<Double> take(ConfidentialClient client, ConsumerName name, long position) {
        Map<String, Object> who = Map.of(
                "pool", client.pool().value(), "client", client.client().value(), "name", name.value(), "to", position);
        requireReached(position);
        if (begins(who)) {
            requireFewNames(who);
            return List.of();
        }
        Known known = jdbc.sql("""
                select position, first_seen_at from delivery.revocation_consumer
                where pool = :pool and client = :client and name = :name for update
                """)
                .params(who)
                .query((row, _) ->
                        new Known(row.getLong("position"), row.getObject("first_seen_at", OffsetDateTime.class)))
                .single();
        List<Double> seconds = known.position() < position ? step(who, known) : List.of();
        jdbc.sql("""
                update delivery.revocation_consumer
                set position = greatest(position, :to), heard_at = clock_timestamp()
                where pool = :pool and client = :client and name = :name
                """).params(who).update();
        return seconds;
    }

    private record Known(long position, OffsetDateTime firstSeenAt) {}

    private boolean begins(Map<String, Object> who) {
        return jdbc.sql("""
                insert into delivery.revocation_consumer (pool, client, name, position, first_seen_at, heard_at)
                values (:pool, :client, :name, :to, clock_timestamp(), clock_timestamp())
                on conflict do nothing
                """).params(who).update() == 1;
    }

    private List<Double> step(Map<String, Object> who, Known known) {
        List<Double> seconds = jdbc.sql("""
                select extract(epoch from clock_timestamp() - sequenced_at)::float8 as seconds
                from view.revocation
                where pool = :pool and position > :from and position <= :to and sequenced_at >= :first
                order by position limit :most
                """)
                .params(who)
                .param("from", known.position())
                .param("first", known.firstSeenAt())
                .param("most", MOST_MEASURED)
                .query((row, _) -> row.getDouble("seconds"))
                .list();
        if (!seconds.isEmpty()) {
            jdbc.sql("""
                    insert into delivery.revocation_acknowledgement (pool, client, name, position, after_position, at)
                    values (:pool, :client, :name, :to, :from, clock_timestamp())
                    """).params(who).param("from", known.position()).update();
        }
        return seconds;
    }

    private void requireReached(long position) {
        long head = jdbc.sql("select coalesce(max(position), 0) from ledger.entry")
                .query(Long.class)
                .single();
        if (position > head) {
            throw new PositionAhead();
        }
    }

    private void requireFewNames(Map<String, Object> who) {
        long names = jdbc.sql("""
                select count(*) from delivery.revocation_consumer
                where pool = :pool and client = :client and heard_at > clock_timestamp() - interval '1 day'
                """).params(who).query(Long.class).single();
        if (names > MOST_NAMES) {
            throw new TooManyConsumers();
        }
    }
}
