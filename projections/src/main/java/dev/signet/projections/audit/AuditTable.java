package dev.signet.projections.audit;

import dev.signet.domain.audit.AuditEvent;
import dev.signet.projections.history.Unsealing;
import dev.signet.projections.rebuild.ViewSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of the trail. It takes the next rows of the ledger and no others: a hole or a double is refused. What is
 * archived has no row.
 */
class AuditTable {

    private final ViewSchema schema;
    private final JdbcClient jdbc;
    private final Openings openings;
    private final AddressHash sources;
    private final Unsealing unsealing;

    AuditTable(ViewSchema schema, JdbcClient jdbc, AddressHash sources, Unsealing unsealing) {
        this.schema = schema;
        this.jdbc = jdbc;
        this.openings = new Openings(schema, jdbc);
        this.sources = sources;
        this.unsealing = unsealing;
    }

    /**
     * Adds the rows that come next in the ledger.
     *
     * @throws IllegalStateException where they are not the next, or the ledger does not have them
     */
    void append(List<AuditRow> batch) {
        requireNext(batch);
        unsealing.prepare(batch.stream()
                .map(row -> row.provenance().address())
                .filter(Objects::nonNull)
                .map(address -> address.subject())
                .distinct()
                .toList());
        int written = insert(openings.addTo(batch));
        if (written != batch.size()) {
            throw new IllegalStateException(written + " of " + batch.size() + " events stand in the ledger");
        }
        forgetSourcesOf(batch.stream()
                .filter(AuditRow::erasesTheUser)
                .map(row -> row.subject().user())
                .toArray(String[]::new));
    }

    /** The last event of each pool and tenant that has one after {@code seen} and up to {@code reached}. */
    Map<String, Long> newest(long seen, long reached) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(schema.sql("""
                select coalesce(pool, tenant) as whom, max(position) as position from view.audit
                where position > :seen and position <= :reached
                group by grouping sets (pool, tenant) having coalesce(pool, tenant) is not null
                """)).param("seen", seen).param("reached", reached).query(row -> {
            found.put(row.getString("whom"), row.getLong("position"));
        });
        return found;
    }

    /** Empties the table, for the whole ledger to be read again. */
    void clear() {
        jdbc.sql(schema.sql("truncate view.audit")).update();
    }

    private void requireNext(List<AuditRow> batch) {
        long next = 1
                + jdbc.sql(schema.sql("select coalesce(max(position), 0) from view.audit"))
                        .query(Long.class)
                        .single();
        for (AuditRow row : batch) {
            if (row.position() != next && !onlyArchived(next, row.position())) {
                throw new IllegalStateException("the trail goes on at " + next + ", not at " + row.position());
            }
            next = row.position() + 1;
        }
    }

    /** Whether something stands at each position from the one up to, without, the other, and all of it is archived. */
    private boolean onlyArchived(long from, long until) {
        long archived = jdbc.sql("""
                select count(*) from ledger.entry n join ledger.event e on e.id = n.event
                where n.position >= :from and n.position < :until and e.payload is null
                """)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        return archived == until - from && archived > 0;
    }

    private int insert(List<AuditRow> rows) {
        return jdbc.sql(schema.sql("""
                insert into view.audit (
                    position, event, event_id, at, sequenced_at, tenant, pool, stream, type, revision,
                    user_id, session_id, client_id, actor_kind, actor_id, outcome, source, request)
                select b.position, e.id, e.event_id, e.at,
                       greatest(
                           max(n.at) over (order by b.position),
                           (select t.sequenced_at from view.audit t order by t.position desc limit 1)),
                       e.tenant, e.pool, e.stream, e.name, e.revision,
                       b.user_id, b.session_id, b.client_id, b.actor_kind, b.actor_id, b.outcome, b.source, b.request
                from unnest(
                         cast(:positions as bigint[]), cast(:users as text[]), cast(:sessions as text[]),
                         cast(:clients as text[]), cast(:actorKinds as text[]), cast(:actorIds as text[]),
                         cast(:outcomes as text[]), cast(:sources as text[]), cast(:requests as text[]))
                     as b (position, user_id, session_id, client_id, actor_kind, actor_id, outcome, source, request)
                join ledger.entry n on n.position = b.position
                join ledger.event e on e.id = n.event
                """))
                .param("positions", rows.stream().mapToLong(AuditRow::position).toArray())
                .param("users", column(rows, row -> row.subject().user()))
                .param("sessions", column(rows, row -> row.subject().session()))
                .param("clients", column(rows, row -> row.subject().client()))
                .param(
                        "actorKinds",
                        column(rows, row -> row.provenance().actor().kind().name()))
                .param("actorIds", column(rows, row -> row.provenance().actor().id()))
                .param("outcomes", column(rows, row -> row.subject().outcome().name()))
                .param("sources", column(rows, this::source))
                .param("requests", column(rows, row -> row.provenance().request()))
                .update();
    }

    private @Nullable String source(AuditRow row) {
        return row.event() instanceof AuditEvent.SignInFailuresObserved observed
                ? observed.source()
                : sources.hashOf(row.provenance());
    }

    /**
     * The address is sealed with the key that is destroyed with the user; what was derived from it goes with it. What an
     * operator did for the user came from the operator's own address.
     */
    private void forgetSourcesOf(String[] users) {
        if (users.length > 0) {
            jdbc.sql(schema.sql("""
                            update view.audit set source = null
                            where user_id = any (:users) and source is not null and actor_kind <> 'OPERATOR'
                            """)).param("users", users).update();
        }
    }

    private static @Nullable String[] column(List<AuditRow> rows, Function<AuditRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
