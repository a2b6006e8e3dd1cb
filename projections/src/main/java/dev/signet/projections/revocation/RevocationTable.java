package dev.signet.projections.revocation;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.Reach;
import dev.signet.domain.tenant.TenantId;
import dev.signet.projections.rebuild.ViewSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of revocations. */
class RevocationTable {

    /**
     * No access token lives for longer than a day. Of a session it is known when the last one ends: its row is final,
     * since the same event ended it.
     */
    private static final String INSERT = """
            insert into view.revocation
                (position, event_id, tenant, pool, scope, session, client, kid, reason, at, sequenced_at, expires_at)
            select b.position, v.event_id, v.tenant, v.pool, b.scope, b.session, b.client, b.kid, b.reason, v.at, n.at,
                   coalesce(s.access_expires_at, v.at + interval '1 day')
            from unnest(
                     cast(:positions as bigint[]), cast(:scopes as text[]), cast(:sessions as text[]),
                     cast(:clients as text[]), cast(:kids as text[]), cast(:reasons as text[]))
                 as b (position, scope, session, client, kid, reason)
            join ledger.entry n on n.position = b.position
            join ledger.event v on v.id = n.event
            left join lookup.session s on s.id = b.session
            """;

    private final ViewSchema schema;
    private final JdbcClient jdbc;

    RevocationTable(ViewSchema schema, JdbcClient jdbc) {
        this.schema = schema;
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException where the ledger does not have them */
    void append(List<RevocationRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = jdbc.sql(schema.sql(INSERT))
                .param(
                        "positions",
                        rows.stream().mapToLong(RevocationRow::position).toArray())
                .param("scopes", column(rows, row -> row.scope().name()))
                .param("sessions", column(rows, RevocationRow::session))
                .param("clients", column(rows, RevocationRow::client))
                .param("kids", column(rows, RevocationRow::kid))
                .param("reasons", column(rows, row -> row.reason().name()))
                .update();
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " revocations stand in the ledger");
        }
    }

    /** The last revocation within each reach that has one after {@code seen} and up to {@code reached}. */
    Map<String, Long> newest(long seen, long reached) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(schema.sql("""
                select pool, tenant, max(position) as position from view.revocation
                where position > :seen and position <= :reached group by pool, tenant
                """)).param("seen", seen).param("reached", reached).query(row -> {
            long position = row.getLong("position");
            found.put(row.getString("pool"), position);
            found.merge(row.getString("tenant"), position, Math::max);
            found.merge(Reach.PLATFORM.value(), position, Math::max);
        });
        return found;
    }

    /** A revocation, and whose pool it is of. */
    record Placed(String tenant, Revocation revocation) {

        boolean within(Reach reach) {
            return switch (reach) {
                case Reach.Pool(UserPoolId pool) -> pool.equals(revocation.pool());
                case Reach.Tenant(TenantId whose) -> whose.value().equals(tenant);
                case Reach.Platform _ -> true;
            };
        }
    }

    /** The first so many of all pools after {@code seen} and up to {@code reached}. */
    List<Placed> between(long seen, long reached, int most) {
        return jdbc.sql(Revocation.COLUMNS
                        + "where position > :seen and position <= :reached order by position limit :most")
                .param("seen", seen)
                .param("reached", reached)
                .param("most", most)
                .query((row, number) -> new Placed(row.getString("tenant"), Revocation.read(row, number)))
                .list();
    }

    /** Empties the table, for the whole ledger to be read again. */
    void clear() {
        jdbc.sql(schema.sql("truncate view.revocation")).update();
    }

    private static @Nullable String[] column(
            List<RevocationRow> rows, Function<RevocationRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
