package dev.signet.projections.rebuild;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rebuilds under way. */
final class RunTable {

    private static final String COLUMNS =
            "select projection, requested_by, started_at, position, worked_millis, trouble from rebuild.run ";

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was none. */
    boolean begin(String projection, String requestedBy, Instant now) {
        return 1
                == jdbc.sql("""
                        insert into rebuild.run (projection, requested_by, started_at)
                        values (:projection, :by, :now)
                        on conflict do nothing
                        """)
                        .param("projection", projection)
                        .param("by", requestedBy)
                        .param("now", now.atOffset(UTC))
                        .update();
    }

    List<Rebuild> of(Collection<String> projections) {
        return jdbc.sql(COLUMNS + "where projection = any (:projections)")
                .param("projections", projections.toArray(String[]::new))
                .query(RunTable::read)
                .list();
    }

    /** The run, until this transaction ends for this node alone; nothing where another has it. */
    Optional<Rebuild> claim(String projection) {
        return jdbc.sql(COLUMNS + "where projection = :projection for update skip locked")
                .param("projection", projection)
                .query(RunTable::read)
                .optional();
    }

    void advance(String projection, long position, Duration worked) {
        jdbc.sql("""
                update rebuild.run
                set position = :position, worked_millis = worked_millis + :worked, trouble = null
                where projection = :projection
                """)
                .param("projection", projection)
                .param("position", position)
                .param("worked", worked.toMillis())
                .update();
    }

    void note(String projection, String trouble) {
        jdbc.sql("update rebuild.run set trouble = :trouble where projection = :projection")
                .param("projection", projection)
                .param("trouble", trouble)
                .update();
    }

    boolean end(String projection) {
        return 1
                == jdbc.sql("delete from rebuild.run where projection = :projection")
                        .param("projection", projection)
                        .update();
    }

    private static Rebuild read(ResultSet row, int number) throws SQLException {
        return new Rebuild(
                row.getString("projection"),
                row.getString("requested_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                Duration.ofMillis(row.getLong("worked_millis")),
                row.getString("trouble"));
    }
}
