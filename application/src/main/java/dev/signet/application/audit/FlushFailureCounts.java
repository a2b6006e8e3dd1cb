package dev.signet.application.audit;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.audit.AuditCommand.RecordFailures;
import dev.signet.domain.audit.ObservationId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns the counts of closed windows into events, one for each source and window. A count leaves its table in the
 * transaction that appends its event, and nodes that do so at once take different counts, so that none is recorded twice.
 */
@Component
public class FlushFailureCounts {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** A sign-in that began within a window may still be counted for so long after its end. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 200;

    private final Atomically atomically;
    private final Commands commands;
    private final Identifiers identifiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    FlushFailureCounts(
            Atomically atomically, Commands commands, Identifiers identifiers, JdbcClient jdbc, Clock clock) {
        this.atomically = atomically;
        this.commands = commands;
        this.identifiers = identifiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records what is due and gives how many windows that were. */
    public int flush() {
        int flushed = 0;
        int last;
        do {
            last = atomically.run(this::flushSome);
            flushed += last;
        } while (last == AT_ONCE);
        return flushed;
    }

    private int flushSome() {
        List<Count> due = jdbc.sql("""
                with due as materialized (
                    select pool, source, window_start
                    from lookup.failure_count
                    where window_start <= :closed
                    order by window_start
                    limit :most
                    for update skip locked)
                delete from lookup.failure_count as c
                using due, lookup.pool as p
                where (c.pool, c.source, c.window_start) = (due.pool, due.source, due.window_start) and p.id = c.pool
                returning p.tenant, c.pool, c.source, c.window_start, c.count
                """)
                .param("closed", clock.instant().minus(WINDOW).minus(GRACE).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(Count::read)
                .list();
        due.forEach(this::record);
        return due.size();
    }

    private void record(Count count) {
        commands.send(
                new RecordFailures(
                        ObservationId.of(identifiers.next()),
                        count.pool(),
                        count.source(),
                        count.count(),
                        count.from(),
                        count.from().plus(WINDOW)),
                new Context(count.tenant(), count.pool(), Caller.SYSTEM, null));
    }

    private record Count(TenantId tenant, UserPoolId pool, String source, Instant from, long count) {

        static Count read(ResultSet row, int number) throws SQLException {
            return new Count(
                    new TenantId(row.getString("tenant")),
                    new UserPoolId(row.getString("pool")),
                    row.getString("source"),
                    row.getObject("window_start", OffsetDateTime.class).toInstant(),
                    row.getLong("count"));
        }
    }
}
