package dev.signet.projections.signal;

import dev.signet.projections.rebuild.ViewSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of security events. */
class SignalTable {

    private static final String INSERT = """
            insert into view.signal
                (position, event_id, pool, kind, user_id, session, client, reason, actor_kind, at, sequenced_at)
            select b.position, v.event_id, v.pool, b.kind, coalesce(b.user_id, s.user_id), b.session, s.client, b.reason,
                   b.actor, v.at, n.at
            from unnest(
                     cast(:positions as bigint[]), cast(:kinds as text[]), cast(:users as text[]),
                     cast(:sessions as text[]), cast(:reasons as text[]), cast(:actors as text[]))
                 as b (position, kind, user_id, session, reason, actor)
            join ledger.entry n on n.position = b.position
            join ledger.event v on v.id = n.event
            left join lookup.session s on s.id = b.session
            """;

    private final ViewSchema schema;
    private final JdbcClient jdbc;

    SignalTable(ViewSchema schema, JdbcClient jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException where the ledger does not have them */
    void append(List<SignalRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = jdbc.sql(schema.sql(INSERT))
                .param("positions", rows.stream().mapToLong(SignalRow::position).toArray())
                .param("kinds", column(rows, row -> row.kind().name()))
                .param("users", column(rows, SignalRow::user))
                .param("sessions", column(rows, SignalRow::session))
                .param("reasons", column(rows, SignalRow::reason))
                .param("actors", column(rows, SignalRow::actor))
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " security events stand in the ledger");
        }
    }

    /** The last security event of each pool that has one after {@code seen} and up to {@code reached}. */
    Map<String, Long> newest(long seen, long reached) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(schema.sql("""
                select pool, max(position) as position from view.signal
                where position > :seen and position <= :reached group by pool
                """)).param("seen", seen).param("reached", reached).query(row -> {
            found.put(row.getString("pool"), row.getLong("position"));
        });
        return found;
    }

    /** Empties the table, for the whole ledger to be read again. */
    void clear() {
        jdbc.sql(schema.sql("truncate view.signal")).update();
    }

    private static @Nullable String[] column(List<SignalRow> rows, Function<SignalRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
