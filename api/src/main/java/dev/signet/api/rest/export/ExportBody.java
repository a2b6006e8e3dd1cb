package dev.signet.api.rest.export;

import dev.signet.domain.Actor;
import dev.signet.domain.audit.ExportId;
import dev.signet.ledger.export.Selection;
import dev.signet.projections.export.ExportJob;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An export as its reader sees it; digest, length and number of records are there once it is ready. */
record ExportBody(
        ExportId exportId,
        String poolId,
        ExportJob.State state,
        String why,
        Actor requestedBy,
        @Nullable String userId,
        @Nullable String sessionId,
        @Nullable Long fromPosition,
        @Nullable Long untilPosition,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean personal,
        List<Long> olderCheckpoints,
        long done,
        @Nullable Long leaves,
        @Nullable Long checkpoint,
        @Nullable Long records,
        @Nullable Long bytes,
        @Nullable String sha256,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static ExportBody of(ExportJob job) {
        Selection selection = job.request().selection();
        return new ExportBody(
                job.request().id(),
                job.request().pool().value(),
                job.state(),
                job.request().why(),
                job.request().by(),
                selection instanceof Selection.User s ? s.user() : null,
                selection instanceof Selection.Session s ? s.session() : null,
                selection instanceof Selection.Positions s ? (Long) s.from() : null,
                selection instanceof Selection.Positions s ? (Long) s.until() : null,
                selection instanceof Selection.Times s ? s.from() : null,
                selection instanceof Selection.Times s ? s.until() : null,
                job.request().personal(),
                job.request().older(),
                job.done(),
                job.leaves(),
                job.checkpoint(),
                job.records(),
                job.bytes(),
                job.sha256(),
                job.createdAt(),
                job.finishedAt());
    }
}
