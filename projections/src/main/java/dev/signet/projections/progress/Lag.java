package dev.signet.projections.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far projections are behind the ledger, whichever node works them. Measured at most once a second each. */
public final class Lag {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Clock clock;
    private final Map<String, Measured> measured = new ConcurrentHashMap<>();

    Lag(JdbcClient jdbc, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What a projection has not read.
     *
     * @param events how many events
     * @param oldest how long ago the ledger took in the first of them; zero where there is none
     */
    public record Behind(long events, Duration oldest) {}

    /** How far {@code projection} is behind. */
    public Behind of(String projection) {
        Instant now = clock.instant();
        return measured.compute(
                        projection,
                        (name, known) ->
                                known != null && now.isBefore(known.at().plus(FRESH))
                                        ? known
                                        : new Measured(measure(name, now), now))
                .behind();
    }

    private Behind measure(String projection, Instant now) {
        long position = tokens.position(projection);
        return jdbc.sql("""
                select (select coalesce(max(position), 0) from ledger.entry) as head,
                       (select at from ledger.entry where position = :next) as oldest
                """)
                .param("next", position + 1)
                .query((row, _) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Behind(
                            Math.max(0, row.getLong("head") - position),
                            oldest == null ? Duration.ZERO : age(oldest.toInstant(), now));
                })
                .single();
    }

    private static Duration age(Instant since, Instant now) {
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    private record Measured(Behind behind, Instant at) {}
}
