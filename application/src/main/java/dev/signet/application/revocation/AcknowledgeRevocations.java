package dev.signet.application.revocation;

import dev.signet.application.command.Atomically;
import dev.signet.application.revocation.RevocationRefused.PositionAhead;
import dev.signet.application.revocation.RevocationRefused.TooManyConsumers;
import dev.signet.domain.revocation.Reach;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Timer fromAsked;
    private final Timer fromSequenced;

    AcknowledgeRevocations(JdbcClient jdbc, Atomically atomically, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.atomically = atomically;
        this.fromAsked = timer("asked", meters);
        this.fromSequenced = timer("sequenced", meters);
    }

    /** The commit lies between the two. */
    private static Timer timer(String from, MeterRegistry meters) {
        return Timer.builder("signet.revocation.acknowledgement")
                .description(
                        "From the request for a revocation, which is before its commit, or from its position in the"
                                + " ledger, which is after it, to the word of a consumer that it refuses its tokens")
                .tag("from", from)
                .publishPercentileHistogram()
                .serviceLevelObjectives(Duration.ofMillis(250), Duration.ofSeconds(1))
                .register(meters);
    }

    /**
     * Takes it down; an older position than before changes nothing.
     *
     * @throws PositionAhead where the ledger is not that far, so that nobody can have seen it
     * @throws TooManyConsumers where the credential is used by too many names
     */
    public void acknowledge(Follower follower, ConsumerName name, long position) {
        for (Took took : atomically.run(() -> take(follower, name, position))) {
            fromAsked.record(took.sinceAsked());
            fromSequenced.record(took.sinceSequenced());
        }
    }

    /** How long one revocation took to be acknowledged. */
    private record Took(Duration sinceAsked, Duration sinceSequenced) {}

    private List<Took> take(Follower follower, ConsumerName name, long position) {
        Map<String, Object> who = Map.of(
                "pool",
                follower.reach().value(),
                "client",
                follower.credential().value(),
                "name",
                name.value(),
                "to",
                position);
        requireReached(position);
        Optional<Known> known = known(who);
        if (known.isEmpty() && begins(who)) {
            requireFewNames(who);
            return List.of();
        }
        Known last = known.or(() -> known(who)).orElseThrow();
        List<Took> took = last.position() < position ? step(within(follower.reach()), who, last) : List.of();
        jdbc.sql("""
                update delivery.revocation_consumer
                set position = greatest(position, :to), heard_at = clock_timestamp()
                where pool = :pool and client = :client and name = :name
                """).params(who).update();
        return took;
    }

    private record Known(long position, OffsetDateTime firstSeenAt) {}

    private Optional<Known> known(Map<String, Object> who) {
        return jdbc.sql("""
                select position, first_seen_at from delivery.revocation_consumer
                where pool = :pool and client = :client and name = :name for update
                """)
                .params(who)
                .query((row, _) ->
                        new Known(row.getLong("position"), row.getObject("first_seen_at", OffsetDateTime.class)))
                .optional();
    }

    private boolean begins(Map<String, Object> who) {
        return jdbc.sql("""
                insert into delivery.revocation_consumer (pool, client, name, position, first_seen_at, heard_at)
                values (:pool, :client, :name, :to, clock_timestamp(), clock_timestamp())
                on conflict do nothing
                """).params(who).update() == 1;
    }

    private List<Took> step(String within, Map<String, Object> who, Known known) {
        List<Took> took = jdbc.sql("""
                select extract(epoch from clock_timestamp() - at)::float8 as asked,
                       extract(epoch from clock_timestamp() - sequenced_at)::float8 as sequenced
                from view.revocation
                where %s and position > :from and position <= :to and sequenced_at >= :first
                order by position limit :most
                """.formatted(within))
                .params(who)
                .param("from", known.position())
                .param("first", known.firstSeenAt())
                .param("most", MOST_MEASURED)
                .query((row, _) -> new Took(duration(row.getDouble("asked")), duration(row.getDouble("sequenced"))))
                .list();
        if (!took.isEmpty()) {
            jdbc.sql("""
                    insert into delivery.revocation_acknowledgement (pool, client, name, position, after_position, at)
                    values (:pool, :client, :name, :to, :from, clock_timestamp())
                    """).params(who).param("from", known.position()).update();
        }
        return took;
    }

    /** The clock of the node that was asked may be ahead of the database's. */
    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.max(0, Math.round(seconds * 1e9)));
    }

    private static String within(Reach reach) {
        return switch (reach) {
            case Reach.Pool _ -> "pool = :pool";
            case Reach.Tenant _ -> "tenant = :pool";
            case Reach.Platform _ -> "true";
        };
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
