package dev.signet.application.userimport;

import static java.time.ZoneOffset.UTC;

import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.userimport.ImportCounts;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes {@code delivery.import_job} for those who read the files. Whoever has claimed an import has it until
 * half a minute after its last line; leases go by the clock of the database, which all nodes share.
 */
@Component
class ImportProgress {

    private static final String LEASE = "now() + interval '30 seconds'";

    private final JdbcClient jdbc;

    ImportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import to go on with that nobody else has at present: whichever has waited longest. */
    Optional<ClaimedImport> claim(UUID runner) {
        return jdbc.sql("""
                        update delivery.import_job
                        set runner = :runner, lease_until = %s, turn_at = clock_timestamp(),
                            state = case state when 'PENDING' then 'IN_PROGRESS' else state end
                        where id = (
                            select id from delivery.import_job
                            where finished_at is null and state in ('PENDING', 'IN_PROGRESS', 'STOPPING')
                                and (lease_until is null or lease_until < now())
                            order by turn_at nulls first, created_at
                            limit 1
                            for update skip locked)
                        returning id, tenant, pool, operator, format, state, file, lines
                        """.formatted(LEASE))
                .param("runner", runner)
                .query((row, _) -> new ClaimedImport(
                        new ImportId(row.getString("id")),
                        new TenantId(row.getString("tenant")),
                        new UserPoolId(row.getString("pool")),
                        new OperatorId(row.getString("operator")),
                        ImportFormat.valueOf(row.getString("format")),
                        ImportState.valueOf(row.getString("state")),
                        row.getObject("file", UUID.class),
                        row.getLong("lines"),
                        runner))
                .optional();
    }

    /**
     * Counts the line in the transaction of what became of it.
     *
     * @param finding absent where its user was imported
     * @return whether it was this runner's turn: nobody has read it, nobody has stopped the import or deleted the pool
     */
    boolean advance(ClaimedImport claimed, long line, Finding.@Nullable Outcome outcome) {
        return jdbc.sql("""
                        update delivery.import_job j
                        set lines = lines + 1, lease_until = %s,
                            imported = imported + case when :outcome::text is null then 1 else 0 end,
                            skipped = skipped + case when :outcome = 'SKIPPED' then 1 else 0 end,
                            failed = failed + case when :outcome = 'FAILED' then 1 else 0 end
                        where id = :job and runner = :runner and lines = :before and state = 'IN_PROGRESS'
                            and exists (select from lookup.pool p where p.id = j.pool and p.deleted_at is null)
                        """.formatted(LEASE))
                        .param("outcome", outcome == null ? null : outcome.name())
                        .param("job", claimed.job().value())
                        .param("runner", claimed.runner())
                        .param("before", line - 1)
                        .update()
                == 1;
    }

    void find(ClaimedImport claimed, Finding finding) {
        jdbc.sql("insert into delivery.import_finding (job, line, outcome, field, reason) values (?, ?, ?, ?, ?)")
                .param(claimed.job().value())
                .param(finding.line())
                .param(finding.outcome().name())
                .param(finding.field())
                .param(finding.reason())
                .update();
    }

    /** Where the import stands now, as long as it is this runner's. */
    Optional<ImportState> state(ClaimedImport claimed) {
        return jdbc.sql("select state from delivery.import_job where id = ? and runner = ?")
                .params(claimed.job().value(), claimed.runner())
                .query(String.class)
                .optional()
                .map(ImportState::valueOf);
    }

    /** Notes the end and gives the counts; nothing where it is not this runner's any more. */
    Optional<ImportCounts> finish(ClaimedImport claimed, ImportState outcome, @Nullable String message, Instant now) {
        return jdbc.sql("""
                        update delivery.import_job
                        set state = ?, message = ?, finished_at = ?, runner = null, lease_until = null
                        where id = ? and runner = ? and finished_at is null
                        returning imported, skipped, failed
                        """)
                .param(outcome.name())
                .param(message)
                .param(now.atOffset(UTC))
                .param(claimed.job().value())
                .param(claimed.runner())
                .query((row, _) -> new ImportCounts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** Whether there is another import to go on with that nobody has at present. */
    boolean othersWait(ClaimedImport claimed) {
        return jdbc.sql("""
                        select exists (select from delivery.import_job
                            where finished_at is null and state in ('PENDING', 'IN_PROGRESS', 'STOPPING')
                                and (lease_until is null or lease_until < now()) and id <> ?)
                        """).param(claimed.job().value()).query(Boolean.class).single();
    }

    /** Lets another runner go on at once. */
    void release(ClaimedImport claimed) {
        jdbc.sql("update delivery.import_job set lease_until = null where id = ? and runner = ?")
                .params(claimed.job().value(), claimed.runner())
                .update();
    }

    /** Imports that were created before {@code earliest}, or in a pool that is gone, and never started. */
    List<ImportId> neverStarted(Instant earliest, int most) {
        return jdbc.sql("""
                        select id from delivery.import_job j
                        where finished_at is null and state = 'CREATED'
                            and (created_at < ? or exists (
                                select from lookup.pool p where p.id = j.pool and p.deleted_at is not null))
                        order by created_at
                        limit ?
                        """)
                .params(earliest.atOffset(UTC), most)
                .query((row, _) -> new ImportId(Objects.requireNonNull(row.getString(1))))
                .list();
    }

    /** The same as {@link #claim} for one that was never started; nothing where it was meanwhile. */
    Optional<ClaimedImport> claimToExpire(ImportId job, UUID runner) {
        return jdbc.sql("""
                        update delivery.import_job set runner = ?
                        where id = ? and state = 'CREATED'
                        returning tenant, pool, operator, format
                        """)
                .params(runner, job.value())
                .query((row, _) -> new ClaimedImport(
                        job,
                        new TenantId(row.getString("tenant")),
                        new UserPoolId(row.getString("pool")),
                        new OperatorId(row.getString("operator")),
                        ImportFormat.valueOf(row.getString("format")),
                        ImportState.CREATED,
                        runner,
                        0,
                        runner))
                .optional();
    }
}
