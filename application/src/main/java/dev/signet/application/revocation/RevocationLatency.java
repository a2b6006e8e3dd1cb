package dev.signet.application.revocation;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says how fast revocations spread, from what consumers acknowledged. */
@Service
public class RevocationLatency {

    static final String LATENCY = """
            with recent as (
                select pool, tenant, position, sequenced_at from view.revocation
                where %s and sequenced_at >= :since
                order by position desc limit 500)
            select count(*) as asked,
                   count(k.at) as acknowledged,
                   percentile_cont(0.5) within group (order by extract(epoch from k.at - r.sequenced_at)) as median,
                   percentile_cont(0.99) within group (order by extract(epoch from k.at - r.sequenced_at)) as worst
            from recent r
            join delivery.revocation_consumer c on c.pool in (r.pool, r.tenant, 'platform') and c.first_seen_at <= r.sequenced_at
            left join lateral (
                select a.at from delivery.revocation_acknowledgement a
                where a.pool = c.pool and a.client = c.client and a.name = c.name
                  and a.position >= r.position and a.after_position < r.position
                order by a.position limit 1) k on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RevocationLatency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the last revocations took, 500 at the most.
     *
     * @param asked of how many consumers a word was due, over all revocations
     * @param acknowledged how many gave it
     * @param median from the place in the ledger to the word of a consumer, for half of them; absent without any
     * @param worst the same for 99 of 100
     */
    public record Latency(
            long asked,
            long acknowledged,
            @Nullable Duration median,
            @Nullable Duration worst) {}

    /** Of one pool, or of everything that the operator may see, since so long. */
    public Latency of(Administrator by, @Nullable UserPoolId pool, Duration back) {
        by.require(Permission.READ_AUDIT);
        Instant since = clock.instant().minus(back);
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("since", since.atOffset(ZoneOffset.UTC));
        String where = "true";
        if (by.tenant() != null) {
            where += " and pool in (select id from lookup.pool where tenant = :tenant)";
            named.put("tenant", by.tenant().value());
        }
        if (pool != null) {
            where += " and pool = :pool";
            named.put("pool", pool.value());
        }
        return jdbc.sql(LATENCY.formatted(where))
                .params(named)
                .query((row, _) -> new Latency(
                        row.getLong("asked"),
                        row.getLong("acknowledged"),
                        seconds(row.getObject("median", Double.class)),
                        seconds(row.getObject("worst", Double.class))))
                .single();
    }

    private static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofNanos(Math.max(0, Math.round(seconds * 1e9)));
    }
}
