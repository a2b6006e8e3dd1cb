package dev.signet.projections.export;

import dev.signet.domain.Actor;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.export.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of exports. */
@Component
class ExportTable {

    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ExportRequest request) {
        jdbc.sql("""
                insert into delivery.export
                    (id, tenant, pool, selection, personal, older, why, actor_kind, actor_id, asked)
                values (:id, :tenant, :pool, :selection, :personal, :older, :why, :actorKind, :actorId,
                        (select coalesce(max(id), 0) from ledger.event))
                """)
                .param("id", request.id().value())
                .param("tenant", request.tenant().value())
                .param("pool", request.pool().value())
                .param("selection", request.selection().text())
                .param("personal", request.personal())
                .param("older", request.older().toArray(Long[]::new))
                .param("why", request.why())
                .param("actorKind", request.by().kind().name())
                .param("actorId", request.by().id())
                .update();
    }

    Optional<ExportJob> find(UserPoolId pool, ExportId id) {
        return jdbc.sql("select * from delivery.export where pool = :pool and id = :id")
                .param("pool", pool.value())
                .param("id", id.value())
                .query(ExportTable::read)
                .optional();
    }

    List<ExportJob> newest(UserPoolId pool, int most) {
        return jdbc.sql("""
                select * from delivery.export where pool = :pool order by created_at desc, id desc limit :most
                """)
                .param("pool", pool.value())
                .param("most", most)
                .query(ExportTable::read)
                .list();
    }

    /** Takes the oldest that waits and that no node is at work on. */
    Optional<ExportJob> take(Duration hold) {
        return jdbc.sql("""
                update delivery.export set held_until = now() + :millis * interval '1 millisecond'
                where id = (
                    select id from delivery.export
                    where state = 'WAITING' and (held_until is null or held_until < now())
                    order by held_until nulls first, created_at limit 1 for update skip locked)
                returning *
                """)
                .param("millis", hold.toMillis())
                .query(ExportTable::read)
                .optional();
    }

    /**
     * The position that its checkpoint has to cover; none as long as an event has no position yet that was there when it
     * was asked for.
     */
    OptionalLong wanted(ExportId id) {
        return jdbc.sql("""
                with last as (
                    select e.position, v.stamp, v.id
                    from ledger.entry e join ledger.event v on v.id = e.event
                    order by e.position desc limit 1
                )
                update delivery.export x
                set wanted = coalesce(x.wanted, (select position from last), 0)
                where x.id = :id and (x.wanted is not null or not exists (
                    select from ledger.event v
                    where (v.stamp, v.id) > (
                        coalesce((select stamp from last), '0'::xid8),
                        coalesce((select id from last), 0))
                      and v.id <= x.asked))
                returning wanted
                """)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Notes that it is begun; {@code false} where it was begun too often, and is given up. */
    boolean begin(ExportId id, long checkpoint, long leaves) {
        return jdbc.sql("""
                update delivery.export
                set attempts = attempts + 1, checkpoint = :checkpoint, leaves = :leaves, done = 0,
                    state = case when attempts < :most then 'WAITING' else 'FAILED' end,
                    finished_at = case when attempts < :most then null else now() end
                where id = :id and state = 'WAITING'
                returning state = 'WAITING'
                """)
                .param("id", id.value())
                .param("checkpoint", checkpoint)
                .param("leaves", leaves)
                .param("most", MOST_ATTEMPTS)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void reached(ExportId id, long done, Duration hold) {
        jdbc.sql("""
                update delivery.export set done = :done, held_until = now() + :millis * interval '1 millisecond'
                where id = :id
                """)
                .param("id", id.value())
                .param("done", done)
                .param("millis", hold.toMillis())
                .update();
    }

    void ready(ExportId id, long records, Written written) {
        jdbc.sql("""
                update delivery.export
                set state = 'READY', records = :records, bytes = :bytes, sha256 = :sha256, finished_at = now()
                where id = :id and state = 'WAITING'
                """)
                .param("id", id.value())
                .param("records", records)
                .param("bytes", written.bytes())
                .param("sha256", written.sha256())
                .update();
    }

    /** What was asked for cannot be had. */
    void giveUp(ExportId id) {
        jdbc.sql(
                        "update delivery.export set state = 'FAILED', finished_at = now() where id = :id and state = 'WAITING'")
                .param("id", id.value())
                .update();
    }

    private static ExportJob read(ResultSet row, int number) throws SQLException {
        ExportRequest request = new ExportRequest(
                new ExportId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new UserPoolId(row.getString("pool")),
                Selection.parse(row.getString("selection")),
                row.getBoolean("personal"),
                Arrays.asList((Long[]) row.getArray("older").getArray()),
                row.getString("why"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")));
        return new ExportJob(
                request,
                ExportJob.State.valueOf(row.getString("state")),
                row.getObject("checkpoint", Long.class),
                row.getLong("done"),
                row.getObject("leaves", Long.class),
                row.getObject("records", Long.class),
                row.getObject("bytes", Long.class),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
