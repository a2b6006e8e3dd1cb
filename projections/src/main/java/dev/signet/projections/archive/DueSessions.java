package dev.signet.projections.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sessions of a pool that have been over for longer than its rule says, oldest first: ended, or with a refresh token that
 * has expired, refused as they began, or given up before everything was proved: a sign-in takes an hour at most, and
 * no rule keeps less. None on which a legal hold stands. Goes through the pool's tree once, a window at
 * a time.
 */
final class DueSessions {

    private static final int WINDOW = 20_000;

    static final String DUE = """
            with begun as (
                select v.stream, n.leaf_index, v.name, convert_from(v.payload, 'UTF8')::jsonb ->> 'user' as user_id
                from ledger.entry n join ledger.event v on v.id = n.event
                where n.tree = (select id from ledger.tree where name = :pool)
                  and n.leaf_index >= :from and n.leaf_index < :until and n.at < :cut
                  and v.type = 'session' and v.sequence = 0 and v.archive is null)
            select b.stream, b.user_id
            from begun b left join lookup.session s on s.id = b.stream
            where case when s.id is null then b.name in ('session.auth_failed', 'session.factor_proved')
                       else coalesce(s.ended_at, s.refresh_expires_at, 'infinity') < :cut end
              and not exists (
                  select from lookup.legal_hold h
                  where h.tenant = :tenant and h.released_at is null
                    and (h.pool is null or (h.pool = :pool and (h.user_id is null or h.user_id = b.user_id))))
            order by b.leaf_index
            """;

    private static final String END = """
            select coalesce(max(size), 0) from ledger.checkpoint
            where tree = (select id from ledger.tree where name = :pool)
            """;

    private final JdbcClient jdbc;
    private final SessionRule rule;
    private final Instant cut;
    private final long end;
    private long next;

    DueSessions(JdbcClient jdbc, SessionRule rule, Instant now) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.cut = now.minus(rule.keep());
        this.end = jdbc.sql(END)
                .param("pool", rule.pool().value())
                .query(Long.class)
                .single();
    }

    /** A session, by the stream that it is, and whose it was. */
    record Due(String session, String user) {}

    /** Those of the next windows, until there are {@code atLeast} or the tree ends. */
    List<Due> next(int atLeast) {
        List<Due> due = new ArrayList<>();
        while (due.size() < atLeast && next < end) {
            long until = Math.min(end, next + WINDOW);
            due.addAll(jdbc.sql(DUE)
                    .param("pool", rule.pool().value())
                    .param("tenant", rule.tenant().value())
                    .param("from", next)
                    .param("until", until)
                    .param("cut", cut.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new Due(row.getString("stream"), row.getString("user_id")))
                    .list());
            next = until;
        }
        return due;
    }
}
