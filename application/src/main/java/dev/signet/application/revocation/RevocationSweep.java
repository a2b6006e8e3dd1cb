package dev.signet.application.revocation;

import static java.util.Objects.requireNonNull;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.session.SessionEnding;
import dev.signet.domain.Id;
import dev.signet.domain.revocation.RevocationOrderCommand.AdvanceRevocation;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.SessionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions that orders meant, newest first, a batch in each transaction, by each session's own aggregate. Which
 * are left is read from the sessions themselves, so it can stop anywhere and go on anywhere: nodes take turns at an order
 * through its row.
 *
 * <p>None is missed. A sign-in that was under way at the order may commit after it, with the earlier generation. It had
 * its transaction number before it read the generation, because the events are appended first; so once every transaction
 * that was open when the order was first seen here has ended, no such session can still appear.
 */
@Component
public class RevocationSweep {

    private static final int BATCH = 100;

    /** A client that was deleted has no generation any more: none of its sessions is good. */
    private static final String OF_CLIENT = """
            select e.id
            from lookup.session e
            left join lookup.client c on c.id = e.client
            where e.client = :of and e.ended_at is null and (c.id is null or e.generation < c.generation)
            order by e.id desc limit :most
            """;

    private static final String OF_POOL = """
            select s.id
            from lookup.client c
            cross join lateral (
                select e.id from lookup.session e
                where e.client = c.id and e.ended_at is null and e.generation < c.generation
                order by e.id desc limit :most) s
            where c.pool = :of limit :most
            """;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final SessionEnding sessions;
    private final Atomically atomically;
    private final Clock clock;
    private final Map<String, Long> horizons = new ConcurrentHashMap<>();

    RevocationSweep(JdbcClient jdbc, Commands commands, SessionEnding sessions, Atomically atomically, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.sessions = sessions;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Ends what there is to end now, and says whether an order remains that is not complete. A thread that is interrupted
     * ends none any more.
     */
    public boolean round() {
        List<KnownOrder> open = open();
        horizons.keySet()
                .retainAll(open.stream().map(order -> order.id().value()).toList());
        for (KnownOrder order : open) {
            if (order.scope() == RevocationScope.TENANT) {
                continue; // what it sums up comes first
            }
            long horizon = horizons.computeIfAbsent(order.id().value(), _ -> nextTransaction());
            while (!Thread.currentThread().isInterrupted() && atomically.run(() -> batch(order, horizon)) == BATCH) {
                // each batch is a transaction of its own
            }
        }
        List<KnownOrder> still = open.isEmpty() ? open : open();
        still.stream()
                .filter(order -> order.scope() == RevocationScope.TENANT)
                .forEach(whole -> atomically.run(() -> complete(whole)));
        return !still.isEmpty() && !open().isEmpty();
    }

    private List<KnownOrder> open() {
        return jdbc.sql(KnownOrder.COLUMNS + "where completed_at is null order by id")
                .query(KnownOrder::read)
                .list();
    }

    private int batch(KnownOrder order, long horizon) {
        if (!mine(order)) {
            return 0;
        }
        boolean settled = oldestOpenTransaction() >= horizon; // before the sessions are read, so that they are all seen
        List<SessionId> left = left(order);
        Instant now = clock.instant();
        Context context = context(order);
        left.forEach(session -> sessions.end(session, order.reason(), context, now));
        boolean complete = settled && left.size() < BATCH;
        if (!left.isEmpty() || complete) {
            commands.send(new AdvanceRevocation(order.id(), left.size(), complete, now), context);
        }
        return left.size();
    }

    private List<SessionId> left(KnownOrder order) {
        return switch (order.scope()) {
            case CLIENT -> left(OF_CLIENT, requireNonNull(order.client()));
            case POOL -> left(OF_POOL, requireNonNull(order.pool()));
            case SESSION, USER, SIGNING_KEY, TENANT -> List.of();
        };
    }

    private List<SessionId> left(String query, Id of) {
        return jdbc.sql(query)
                .param("of", of.value())
                .param("most", BATCH)
                .query((row, _) -> new SessionId(row.getString("id")))
                .list();
    }

    /** An order for a tenant is carried out by those for its pools. */
    private void complete(KnownOrder whole) {
        if (!mine(whole) || partsOpen(whole)) {
            return;
        }
        Context context = context(whole);
        int ended = Math.toIntExact(whole.ended());
        commands.send(new AdvanceRevocation(whole.id(), ended, true, clock.instant()), context);
    }

    private boolean partsOpen(KnownOrder whole) {
        return jdbc.sql("""
                select count(*) from lookup.revocation_order where part_of = :id and completed_at is null
                """).param("id", whole.id().value()).query(Long.class).single() > 0;
    }

    private boolean mine(KnownOrder order) {
        return jdbc.sql("""
                select id from lookup.revocation_order where id = :id and completed_at is null for update skip locked
                """)
                .param("id", order.id().value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static Context context(KnownOrder order) {
        return new Context(order.tenant(), order.pool(), new Caller(order.by(), null, null, null), null);
    }

    /** A number of its own: a snapshot's upper bound may lie below transactions that are running. */
    private long nextTransaction() {
        return number("select pg_current_xact_id()::text::bigint");
    }

    private long oldestOpenTransaction() {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    private long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
