package dev.signet.application.revocation;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.UserPoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How fast revocations spread in any past time: from what the ledger says of each and what consumers acknowledged, both of
 * which are kept for ever. The commit of a revocation lies between when it was asked for and when it was sequenced.
 */
@Service
public class RevocationFigures {

    /** The longest time that is looked at in one go. */
    public static final Duration LONGEST = Duration.ofDays(31);

    /** How many revocations are looked at where a page asks again and again. */
    static final int NEWEST = 5_000;

    private static final int ALL = Integer.MAX_VALUE;

    private static final String SPREAD = """
            with revoked as (
                select pool, tenant, position, at, sequenced_at from view.revocation
                where %s sequenced_at >= :from and sequenced_at < :until
                order by sequenced_at desc limit :most),
            told as (
                select floor(extract(epoch from r.sequenced_at - :from) / :step)::int as step,
                       extract(epoch from k.at - r.at)::float8 as asked,
                       extract(epoch from k.at - r.sequenced_at)::float8 as sequenced,
                       k.at is null and c.heard_at >= r.sequenced_at as owing
                from revoked r
                join delivery.revocation_consumer c on c.pool in (r.pool, r.tenant, 'platform') and c.first_seen_at <= r.sequenced_at
                left join lateral (
                    select a.at from delivery.revocation_acknowledgement a
                    where a.pool = c.pool and a.client = c.client and a.name = c.name
                      and a.position >= r.position and a.after_position < r.position
                    order by a.position limit 1) k on true)
            select step,
                   (select count(*) from revoked) as revocations,
                   count(asked) as acknowledgements,
                   count(*) filter (where owing) as outstanding,
                   percentile_cont(0.5) within group (order by asked) as asked_p50,
                   percentile_cont(0.99) within group (order by asked) as asked_p99,
                   max(asked) as asked_most,
                   percentile_cont(0.5) within group (order by sequenced) as sequenced_p50,
                   percentile_cont(0.99) within group (order by sequenced) as sequenced_p99,
                   max(sequenced) as sequenced_most
            from told group by grouping sets ((), (step)) order by step nulls first
            """;

    private final JdbcClient jdbc;
    private final Pools pools;

    RevocationFigures(JdbcClient jdbc, Pools pools) {
        this.jdbc = jdbc;
        this.pools = pools;
    }

    /** Times to a consumer's word. The median, what 99 of 100 kept within, and the longest. */
    public record Times(Duration p50, Duration p99, Duration longest) {}

    /**
     * What came of the revocations of some time.
     *
     * @param acknowledgements a consumer's word on one revocation each
     * @param outstanding words that are missing of consumers that were heard of since
     * @param fromAsked by the clock of the node that was asked and that of the database; absent without acknowledgements
     * @param fromSequenced by the clock of the database alone
     */
    public record Figures(
            long revocations,
            long acknowledgements,
            long outstanding,
            Optional<Times> fromAsked,
            Optional<Times> fromSequenced) {}

    /**
     * How it was in a part of the time.
     *
     * @param acknowledgements a consumer's word on one revocation each, of those that were sequenced then
     * @param fromSequenced until that word; absent without any
     */
    public record Step(Instant begins, long acknowledgements, Optional<Times> fromSequenced) {}

    /**
     * The figures of some time, and of its parts.
     *
     * @param cut whether there was so much that only the newest was looked at
     */
    public record OverTime(Figures whole, List<Step> steps, boolean cut) {}

    /**
     * The figures of what was sequenced from {@code from} until before {@code until}.
     *
     * @throws IllegalArgumentException where that is no time, or longer than {@link #LONGEST}
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Figures of(Administrator by, UserPoolId pool, Instant from, Instant until) {
        pools.require(by, Permission.READ_AUDIT, pool);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must be later than from");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("until must be at most " + LONGEST.toDays() + " days after from");
        }
        return ask(Map.of("pool", pool.value()), from, until, LONGEST, ALL)
                .getFirst()
                .figures();
    }

    /**
     * The same for the last so many steps of time before {@code until}, each by itself and all together.
     *
     * @param pool of which pool; absent for everything that the operator may see
     */
    public OverTime last(Administrator by, @Nullable UserPoolId pool, Instant until, Duration step, int steps) {
        by.require(Permission.READ_AUDIT);
        Map<String, String> of = new LinkedHashMap<>();
        if (by.tenant() != null) {
            of.put("tenant", by.tenant().value());
        }
        if (pool != null) {
            of.put("pool", pool.value());
        }
        Instant from = until.minus(step.multipliedBy(steps));
        List<Part> parts = ask(of, from, until, step, NEWEST);
        Figures whole = parts.getFirst().figures();
        Map<Integer, Figures> each = parts.stream().skip(1).collect(Collectors.toMap(Part::step, Part::figures));
        return new OverTime(
                whole,
                IntStream.range(0, steps)
                        .mapToObj(i -> step(from.plus(step.multipliedBy(i)), each.get(i)))
                        .toList(),
                whole.revocations() == NEWEST);
    }

    private static Step step(Instant begins, @Nullable Figures figures) {
        return figures == null
                ? new Step(begins, 0, Optional.empty())
                : new Step(begins, figures.acknowledgements(), figures.fromSequenced());
    }

    private record Part(int step, Figures figures) {}

    /** The whole comes first, and is there even where nothing happened. */
    private List<Part> ask(Map<String, String> of, Instant from, Instant until, Duration step, int most) {
        String whose = of.keySet().stream()
                .map(column -> column + " = :" + column + " and")
                .collect(Collectors.joining(" "));
        return jdbc.sql(SPREAD.formatted(whose))
                .params(of)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("step", step.toSeconds())
                .param("most", most)
                .query((row, _) -> new Part(
                        row.getInt("step"),
                        new Figures(
                                row.getLong("revocations"),
                                row.getLong("acknowledgements"),
                                row.getLong("outstanding"),
                                times(row, "asked"),
                                times(row, "sequenced"))))
                .list();
    }

    private static Optional<Times> times(ResultSet row, String from) throws SQLException {
        return row.getLong("acknowledgements") == 0
                ? Optional.empty()
                : Optional.of(new Times(
                        seconds(row, from + "_p50"), seconds(row, from + "_p99"), seconds(row, from + "_most")));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofNanos(Math.max(0, Math.round(row.getDouble(column) * 1e9)));
    }
}
