package dev.signet.projections.audit;

import dev.signet.projections.progress.AsOf;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of the trail for a glance: no event is shown and nobody is named, so that no reading is put on record. */
@Component
public class TrailFigures {

    /** Further back than so many events nobody counts for a glance. */
    static final long MOST = 200_000;

    static final String COUNT = """
            select date_bin(cast(:width as interval), sequenced_at, cast(:from as timestamptz)) as begins, type,
                   count(*) as events
            from view.audit
            where %s
              and (type = 'session.auth_succeeded' or outcome = 'REFUSED')
              and position > :after and position <= :last and sequenced_at >= :from
            group by begins, type
            """;

    private static final String SUCCEEDED = "session.auth_succeeded";

    private final JdbcClient jdbc;
    private final Progress progress;

    TrailFigures(JdbcClient jdbc, Progress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /**
     * How sign-ins went.
     *
     * @param steps one for each step of time, oldest first, without a gap
     * @param refusals how often what was refused, by name of the event
     * @param cut whether there were so many events that the oldest were left out
     */
    public record SignIns(List<Step> steps, Map<String, Long> refusals, boolean cut, AsOf asOf) {

        /** How many in all. */
        public long succeeded() {
            return steps.stream().mapToLong(Step::succeeded).sum();
        }

        /** How many in all. */
        public long refused() {
            return steps.stream().mapToLong(Step::refused).sum();
        }
    }

    /** One step of time. */
    public record Step(Instant begins, long succeeded, long refused) {}

    /** The sign-ins, and whatever else was refused, of the last {@code steps} steps of time before {@code until}. */
    public SignIns signIns(AuditScope scope, Instant until, Duration width, int steps) {
        AsOf asOf = progress.reach(AuditProjection.NAME, Wanted.NOTHING);
        Instant from = until.minus(width.multipliedBy(steps));
        long after = Math.max(0, asOf.position() - MOST);
        Map<Instant, long[]> counted = new TreeMap<>();
        for (int step = 0; step < steps; step++) {
            counted.put(from.plus(width.multipliedBy(step)), new long[2]);
        }
        Map<String, Long> refusals = new TreeMap<>();
        JdbcClient.StatementSpec query = jdbc.sql(COUNT.formatted(where(scope)))
                .param("width", width.toSeconds() + " seconds")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("last", asOf.position());
        named(query, scope).query(row -> {
            boolean good = row.getString("type").equals(SUCCEEDED);
            long events = row.getLong("events");
            Instant begins = row.getObject("begins", OffsetDateTime.class).toInstant();
            counted.computeIfAbsent(begins, _ -> new long[2])[good ? 0 : 1] += events;
            if (!good) {
                refusals.merge(row.getString("type"), events, Long::sum);
            }
        });
        return new SignIns(steps(counted), refusals, cut(after, from), asOf);
    }

    private static List<Step> steps(Map<Instant, long[]> counted) {
        List<Step> steps = new ArrayList<>();
        counted.forEach((begins, counts) -> steps.add(new Step(begins, counts[0], counts[1])));
        return List.copyOf(steps);
    }

    private boolean cut(long after, Instant from) {
        return after > 0
                && jdbc.sql("select exists (select from view.audit where position = :after and sequenced_at >= :from)")
                        .param("after", after)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    private static String where(AuditScope scope) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (scope.tenant() != null) {
            conditions.add("tenant = :tenant");
        }
        if (scope.pool() != null) {
            conditions.add("pool = :pool");
        }
        return String.join(" and ", conditions);
    }

    private static JdbcClient.StatementSpec named(JdbcClient.StatementSpec query, AuditScope scope) {
        JdbcClient.StatementSpec named = query;
        if (scope.tenant() != null) {
            named = named.param("tenant", scope.tenant().value());
        }
        if (scope.pool() != null) {
            named = named.param("pool", scope.pool().value());
        }
        return named;
    }
}
