package dev.signet.application.userimport;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.userimport.ImportCommand.CreateImport;
import dev.signet.domain.userimport.ImportCounts;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code delivery.import_job} for those who ask for imports. */
@Component
class ImportTable {

    static final String COLUMNS = """
            select id, pool, name, format, state, created_at, upload_by, bytes, started_at, finished_at, imported, skipped,
                failed, message
            from delivery.import_job
            """;

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CreateImport wanted, String operator, Instant uploadBy) {
        jdbc.sql("""
                        insert into delivery.import_job
                            (id, tenant, pool, operator, name, format, state, created_at, upload_by)
                        values (?, ?, ?, ?, ?, ?, 'CREATED', ?, ?)
                        """)
                .params(
                        wanted.job().value(),
                        wanted.tenant().value(),
                        wanted.pool().value(),
                        operator,
                        wanted.name(),
                        wanted.format().name(),
                        wanted.at().atOffset(UTC),
                        uploadBy.atOffset(UTC))
                .update();
    }

    long waiting(UserPoolId pool) {
        return jdbc.sql("select count(*) from delivery.import_job where pool = ? and state = 'CREATED'")
                .param(pool.value())
                .query(Long.class)
                .single();
    }

    Optional<KnownImport> find(UserPoolId pool, ImportId job) {
        return jdbc.sql(COLUMNS + "where id = ? and pool = ?")
                .params(job.value(), pool.value())
                .query(ImportTable::known)
                .optional();
    }

    /** The newest first; of those created before {@code before} where it is there. */
    List<KnownImport> newest(UserPoolId pool, @Nullable ImportId before, int most) {
        return jdbc.sql(COLUMNS + """
                        where pool = :pool and (:before::text is null or (created_at, id) < (
                            select created_at, id from delivery.import_job where id = :before and pool = :pool))
                        order by created_at desc, id desc
                        limit :most
                        """)
                .param("pool", pool.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query(ImportTable::known)
                .list();
    }

    /** Whether it was still to be started, and its file is there. */
    boolean start(ImportId job, String operator, Instant now) {
        return jdbc.sql("""
                        update delivery.import_job set state = 'PENDING', started_at = ?, operator = ?
                        where id = ? and state = 'CREATED' and file is not null
                        """).params(now.atOffset(UTC), operator, job.value()).update() == 1;
    }

    boolean another(UserPoolId pool) {
        return jdbc.sql("""
                        select exists (select from delivery.import_job
                            where pool = ? and state in ('PENDING', 'IN_PROGRESS', 'STOPPING'))
                        """).param(pool.value()).query(Boolean.class).single();
    }

    void stop(ImportId job) {
        jdbc.sql("update delivery.import_job set state = 'STOPPING' where id = ?")
                .param(job.value())
                .update();
    }

    List<Finding> findings(ImportId job, long after, int most) {
        return jdbc.sql("""
                        select line, outcome, field, reason from delivery.import_finding
                        where job = ? and line > ?
                        order by line
                        limit ?
                        """)
                .params(job.value(), after, most)
                .query((row, _) -> new Finding(
                        row.getLong(1), Finding.Outcome.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }

    static KnownImport known(ResultSet row, int number) throws SQLException {
        return new KnownImport(
                new ImportId(row.getString("id")),
                new UserPoolId(row.getString("pool")),
                row.getString("name"),
                ImportFormat.valueOf(row.getString("format")),
                ImportState.valueOf(row.getString("state")),
                Objects.requireNonNull(time(row, "created_at")),
                Objects.requireNonNull(time(row, "upload_by")),
                row.getObject("bytes", Long.class),
                time(row, "started_at"),
                time(row, "finished_at"),
                new ImportCounts(row.getLong("imported"), row.getLong("skipped"), row.getLong("failed")),
                row.getString("message"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
