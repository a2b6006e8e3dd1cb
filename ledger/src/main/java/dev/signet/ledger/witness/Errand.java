package dev.signet.ledger.witness;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.checkpoint.LedgerUnsound;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.Checkpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the newest checkpoint of a tree to one place, again and again: what was not taken is passed over by then. */
final class Errand implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Errand.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final WitnessedTree place;
    private final Trees trees;
    private final WitnessTable table;
    private final AtomicBoolean under = new AtomicBoolean();
    private volatile long next = System.nanoTime();
    private boolean known;
    private String told = "";
    private int failures;

    Errand(WitnessedTree place, Trees trees, WitnessTable table) {
        this.place = place;
        this.trees = trees;
        this.table = table;
    }

    /** Whether it is to be run now; not while it runs. */
    boolean due() {
        return System.nanoTime() - next >= 0 && under.compareAndSet(false, true);
    }

    @Override
    public void run() {
        try {
            if (!known) {
                table.know(place);
                known = true;
            }
            Optional<Offer> offer = newer();
            if (offer.isPresent()) {
                bring(offer.get());
                next = System.nanoTime() + (failures == 0 ? place.interval() : retry()).toNanos();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database, or the ledger in it: both are told elsewhere, and the next attempt may find it mended.
            log.warn("checkpoints do not get to {}: {}", place.name(), e.getMessage());
            next = System.nanoTime() + FIRST_RETRY.toNanos();
        } finally {
            under.set(false);
        }
    }

    private Optional<Offer> newer() {
        Optional<StoredCheckpoint> newest = trees.newest(place.tree());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint head = Checkpoint.parse(newest.get().note().text());
        long sent = table.sent(place, head.origin());
        return sent == head.size()
                ? Optional.empty()
                : Optional.of(Offer.of(newest.get().note(), sent));
    }

    private void bring(Offer offer) throws InterruptedException {
        try {
            byte[] receipt = push(offer);
            table.taken(place, offer, receipt);
            if (failures > 0) {
                log.info("checkpoints get to {} again", place.name());
            }
            failures = 0;
            told = "";
        } catch (Contradicted e) {
            failed("it has kept something else than the ledger has: " + e.getMessage(), true);
        } catch (IOException | PlaceBroken e) {
            failed(String.valueOf(e.getMessage()), false);
        }
    }

    private byte[] push(Offer offer) throws IOException, Contradicted, InterruptedException {
        if (offer.sent() > offer.checkpoint().size()) {
            throw new Contradicted("it took %d leaves of %s, and the ledger has %d"
                    .formatted(
                            offer.sent(),
                            offer.checkpoint().origin(),
                            offer.checkpoint().size()));
        }
        try {
            return place.place().push(offer);
        } catch (LedgerUnavailable | LedgerUnsound e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PlaceBroken(e);
        }
    }

    /** Twice as long each time; a place that is down for a day is not asked every second. */
    private Duration retry() {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
    }

    private void failed(String why, boolean contradicted) {
        failures++;
        table.failed(place, why, contradicted);
        if (!why.equals(told)) {
            told = why;
            if (contradicted) {
                log.error(
                        "the witness {} contradicts this ledger: {}; see docs/runbooks/restore.md", place.name(), why);
            } else {
                log.warn("the witness {} did not take a checkpoint: {}", place.name(), why);
            }
        }
    }

    /** What nobody foresaw of a place's answer is a failure of that place like any other. */
    private static final class PlaceBroken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PlaceBroken(RuntimeException cause) {
            super(cause.toString(), cause);
        }
    }
}
