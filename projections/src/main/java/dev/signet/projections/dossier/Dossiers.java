package dev.signet.projections.dossier;

import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.export.LedgerDossiers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes dossiers. Whoever asks has it put on record before it is handed out. */
@Component
public class Dossiers {

    /** Events in one dossier: far more than a session has, and no more than a node can hold at once. */
    public static final int MOST = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final LedgerDossiers ledger;
    private final Trees trees;
    private final Composition composition;
    private final JdbcClient jdbc;

    Dossiers(LedgerDossiers ledger, Trees trees, Composition composition, JdbcClient jdbc) {
        this.ledger = ledger;
        this.trees = trees;
        this.composition = composition;
        this.jdbc = jdbc;
    }

    /** What there is to say of a session. */
    public sealed interface Answer {

        /** The pool never had such a session. */
        record Unknown() implements Answer {}

        /** No checkpoint covers its last events yet; a moment later one will. */
        record NotYet() implements Answer {}

        /** It has more events than one dossier takes: an export has no such bound. */
        record TooLong() implements Answer {}

        /** Its records went into an archive, which is a file that proves itself. */
        record Archived() implements Answer {}

        /** The dossier. */
        record Made(MadeDossier dossier) implements Answer {}
    }

    /**
     * The dossier of a session, with everything that had happened when it was asked for.
     *
     * @throws dev.signet.ledger.export.MalformedExport where an older size lies behind the checkpoint
     */
    public Answer of(DossierRequest request) {
        long events = events(request);
        if (events == 0) {
            return new Answer.Unknown();
        }
        if (isArchived(request)) {
            return new Answer.Archived();
        }
        if (events > MOST) {
            return new Answer.TooLong();
        }
        Optional<StoredCheckpoint> covering = covering(request, events);
        if (covering.isEmpty()) {
            return new Answer.NotYet();
        }
        return new Answer.Made(composition.of(request, covering.get()));
    }

    private boolean isArchived(DossierRequest request) {
        return jdbc.sql("select payload is null from ledger.event where stream = :stream and sequence = 0")
                .param("stream", request.session().value())
                .query(Boolean.class)
                .single();
    }

    private long events(DossierRequest request) {
        return jdbc.sql("select count(*) from ledger.event where stream = :stream and pool = :pool")
                .param("stream", request.session().value())
                .param("pool", request.pool().value())
                .query(Long.class)
                .single();
    }

    private Optional<StoredCheckpoint> covering(DossierRequest request, long events) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<StoredCheckpoint> found = newest(request, events);
        while (found.isEmpty()
                && end - System.nanoTime() > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            found = newest(request, events);
        }
        return found;
    }

    private Optional<StoredCheckpoint> newest(DossierRequest request, long events) {
        return trees.newest(request.pool().value())
                .filter(checkpoint ->
                        ledger.leaves(checkpoint, List.of(request.session().value()))
                                        .size()
                                >= events);
    }
}
