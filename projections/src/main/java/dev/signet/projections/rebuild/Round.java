package dev.signet.projections.rebuild;

import dev.signet.projections.history.History;
import dev.signet.projections.history.PlacedEvent;
import dev.signet.projections.progress.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The next piece of a rebuild. A batch of rows commits together with the position it brings, so that whichever node goes
 * on, after whatever end of the one before, goes on exactly there. It never reads further than the live view has: once
 * both have read the same, with the live tables held still, they are exchanged.
 */
final class Round {

    /** Events of one transaction. */
    static final int BATCH = 1000;

    /** So few events may be left to be read while readers wait. */
    private static final int NEAR = 200;

    private final RunTable runs;
    private final NextTables tables;
    private final History history;
    private final Tokens tokens;
    private final TransactionOperations transaction;

    Round(RunTable runs, NextTables tables, History history, Tokens tokens, TransactionOperations transaction) {
        this.runs = runs;
        this.tables = tables;
        this.history = history;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** What a round came to. */
    enum Outcome {
        /** There is more to do at once. */
        FILLED,
        /** The new tables are in place. */
        SWITCHED,
        /** Another node has it, or it was abandoned. */
        NOT_OURS,
        /** The live view has to come first. */
        WAITING
    }

    /** Does the next piece. */
    Outcome next(Rebuildable view) {
        Outcome filled = inTransaction(() -> fill(view));
        if (filled != Outcome.WAITING) {
            return filled;
        }
        inTransaction(() -> analyse(view));
        return inTransaction(() -> exchange(view));
    }

    private Outcome fill(Rebuildable view) {
        Rebuild run = runs.claim(view.projection()).orElse(null);
        if (run == null) {
            return Outcome.NOT_OURS;
        }
        long live = tokens.position(view.projection());
        long missing = live - run.position();
        if (missing > 0) {
            upTo(run.position() + Math.min(missing, BATCH), run.position(), view);
        }
        return missing > NEAR ? Outcome.FILLED : Outcome.WAITING; // under load it is level for a moment at the most
    }

    private Outcome analyse(Rebuildable view) {
        runs.claim(view.projection()).ifPresent(_ -> tables.analyse(view.tables()));
        return Outcome.WAITING;
    }

    private Outcome exchange(Rebuildable view) {
        Rebuild run = runs.claim(view.projection()).orElse(null);
        if (run == null) {
            return Outcome.NOT_OURS;
        }
        tables.holdLive(view.tables());
        long live = tokens.position(view.projection());
        if (run.position() > live) {
            return Outcome.WAITING; // somebody has reset the live view, and it reads the ledger anew
        }
        for (long position = run.position(); position < live; position += BATCH) {
            upTo(Math.min(live, position + BATCH), position, view);
        }
        tables.takeTheirPlace(view.tables());
        runs.end(view.projection());
        return Outcome.SWITCHED;
    }

    private void upTo(long last, long after, Rebuildable view) {
        long began = System.nanoTime();
        List<PlacedEvent> events = history.between(after, last);
        if (events.size() != last - after) {
            throw new IllegalStateException("the ledger has a hole between " + after + " and " + last);
        }
        view.apply(events);
        runs.advance(view.projection(), last, Duration.ofNanos(System.nanoTime() - began));
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
