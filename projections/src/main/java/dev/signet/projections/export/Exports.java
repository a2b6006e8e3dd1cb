package dev.signet.projections.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.export.CsvView;
import dev.signet.ledger.export.ExportPlan;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports for those who ask for them. No file is kept: it is made when it is fetched, and has to have the digest that was told. */
@Component
public class Exports {

    private final ExportTable table;
    private final LedgerExports ledger;
    private final Trees trees;
    private final PersonalData personal;
    private final JdbcClient jdbc;

    Exports(ExportTable table, LedgerExports ledger, Trees trees, PersonalData personal, JdbcClient jdbc) {
        this.table = table;
        this.ledger = ledger;
        this.trees = trees;
        this.personal = personal;
        this.jdbc = jdbc;
    }

    /** Asks for one; it is made in the background. */
    public ExportJob ask(ExportRequest request) {
        table.insert(request);
        return table.find(request.pool(), request.id()).orElseThrow();
    }

    /** One export of the pool. */
    public Optional<ExportJob> find(UserPoolId pool, ExportId id) {
        return table.find(pool, id);
    }

    /** The last ones that were asked for, newest first. */
    public List<ExportJob> newest(UserPoolId pool, int most) {
        return table.newest(pool, most);
    }

    /**
     * Writes the file of an export that is ready.
     *
     * @throws IOException where it can no longer be made with the same bytes, as after an erasure; the seal is missing then
     */
    public void write(ExportJob job, OutputStream out) throws IOException {
        LastLineHeld held = new LastLineHeld(out);
        again(job, held);
        held.release();
    }

    /**
     * Writes an export that is ready as a table for spreadsheets.
     *
     * @throws IOException where it can no longer be made of the same file, as after an erasure
     */
    public void writeTable(ExportJob job, OutputStream out) throws IOException {
        CsvView table = new CsvView(new OutputStreamWriter(out, UTF_8));
        again(job, table);
        table.end();
    }

    private void again(ExportJob job, OutputStream out) throws IOException {
        StoredCheckpoint checkpoint = trees.ofSize(
                        job.request().pool().value(), Objects.requireNonNull(job.checkpoint()))
                .orElseThrow();
        Written written = ledger.write(plan(job.request(), checkpoint), out, personal, _ -> {});
        if (!written.sha256().equals(job.sha256())) {
            throw new IOException("the export can no longer be made as it was: ask for another");
        }
    }

    ExportPlan plan(ExportRequest request, StoredCheckpoint checkpoint) {
        return ledger.plan(checkpoint, request.selection(), streams(request), request.personal(), request.older());
    }

    Written digest(ExportPlan plan, LongConsumer progress) throws IOException {
        return ledger.write(plan, OutputStream.nullOutputStream(), personal, progress);
    }

    private List<String> streams(ExportRequest request) {
        return switch (request.selection()) {
            case Selection.Session s -> List.of(s.session());
            case Selection.User s ->
                Stream.concat(Stream.of(s.user()), sessions(request.pool(), s.user()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private List<String> sessions(UserPoolId pool, String user) {
        return jdbc.sql("""
                select distinct session_id from view.audit
                where user_id = :user and pool = :pool and session_id is not null order by session_id
                """)
                .param("user", user)
                .param("pool", pool.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
