package dev.signet.projections.export;

import dev.signet.domain.audit.ExportId;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.export.ExportPlan;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.export.MalformedExport;
import dev.signet.ledger.export.Selection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes an export once, in order to know its digest before anybody is handed it. */
@Component
class ExportRound {

    private static final Duration HOLD = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final long STEP = 20_000;

    private final ExportTable table;
    private final Exports exports;
    private final Trees trees;
    private final JdbcClient jdbc;

    ExportRound(ExportTable table, Exports exports, Trees trees, JdbcClient jdbc) {
        this.table = table;
        this.exports = exports;
        this.trees = trees;
        this.jdbc = jdbc;
    }

    /** Takes up the next one; {@code false} where there is none that could be. */
    boolean next() throws IOException {
        Optional<ExportJob> taken = table.take(HOLD);
        if (taken.isEmpty()) {
            return false;
        }
        ExportJob job = taken.get();
        ExportId id = job.request().id();
        Optional<StoredCheckpoint> checkpoint = covered(job);
        if (checkpoint.isEmpty()) {
            table.reached(id, 0, LOOK_AGAIN);
            return false;
        }
        try {
            make(job, checkpoint.get());
        } catch (MalformedExport e) {
            table.giveUp(id);
        }
        return true;
    }

    private void make(ExportJob job, StoredCheckpoint checkpoint) throws IOException {
        ExportId id = job.request().id();
        ExportPlan plan = exports.plan(job.request(), checkpoint);
        if (table.begin(id, checkpoint.size(), plan.leaves())) {
            Written written = exports.digest(plan, done -> {
                requireTime();
                if (done % STEP < 256) {
                    table.reached(id, done, HOLD);
                }
            });
            table.reached(id, plan.leaves(), HOLD);
            table.ready(id, plan.manifest().count(), written);
        }
    }

    /** An export can be long, and a node that stops leaves it to another. */
    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UncheckedIOException(new InterruptedIOException("the node stops"));
        }
    }

    /** The checkpoint, once it covers what had happened when the export was asked for, and the trail has seen that too. */
    private Optional<StoredCheckpoint> covered(ExportJob job) {
        OptionalLong wanted = table.wanted(job.request().id());
        if (wanted.isEmpty() || trees.figures(false).covered() < wanted.getAsLong()) {
            return Optional.empty();
        }
        Optional<StoredCheckpoint> newest = trees.newest(job.request().pool().value());
        return job.request().selection() instanceof Selection.User
                ? newest.filter(checkpoint -> trail() >= Math.max(wanted.getAsLong(), checkpoint.position()))
                : newest;
    }

    private long trail() {
        return jdbc.sql("select coalesce(max(position), 0) from view.audit")
                .query(Long.class)
                .single();
    }
}
