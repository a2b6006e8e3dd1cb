package dev.signet.application.userimport;

import dev.signet.domain.userimport.ImportId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes {@code delivery.import_job} for those who send the files. One attempt at a time has an import, for half
 * a minute beyond its last piece: attempts side by side could fill the vault. Leases go by the clock of the database.
 */
@Component
class UploadTable {

    private static final String LEASE = "now() + interval '30 seconds'";
    private static final String WAITS = "file is null and state = 'CREATED' and finished_at is null";

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it waits for its file, and no other attempt has it. */
    boolean claim(ImportId job, UUID attempt) {
        return jdbc.sql("""
                        update delivery.import_job set attempt = ?, attempt_until = %s
                        where id = ? and %s and (attempt_until is null or attempt_until < now())
                        """.formatted(LEASE, WAITS))
                        .params(attempt, job.value())
                        .update()
                == 1;
    }

    /** Whether it is still this attempt's; then it is for half a minute more. */
    boolean goOn(ImportId job, UUID attempt) {
        return jdbc.sql("""
                        update delivery.import_job set attempt_until = %s where id = ? and attempt = ? and %s
                        """.formatted(LEASE, WAITS))
                        .params(job.value(), attempt)
                        .update()
                == 1;
    }

    /** Whether this attempt is the one. */
    boolean settle(ImportId job, UUID attempt, long bytes) {
        return jdbc.sql("""
                        update delivery.import_job
                        set file = attempt, bytes = ?, attempt = null, attempt_until = null
                        where id = ? and attempt = ? and %s
                        """.formatted(WAITS))
                        .params(bytes, job.value(), attempt)
                        .update()
                == 1;
    }

    /** Lets another attempt begin at once. */
    void giveUp(ImportId job, UUID attempt) {
        jdbc.sql("update delivery.import_job set attempt = null, attempt_until = null where id = ? and attempt = ?")
                .params(job.value(), attempt)
                .update();
    }
}
