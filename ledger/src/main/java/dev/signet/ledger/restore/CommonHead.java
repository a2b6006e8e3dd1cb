package dev.signet.ledger.restore;

import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.proof.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a restored ledger and the heads that others have kept of it part. */
final class CommonHead {

    private final Trees trees;
    private final Epochs epochs;
    private final int now;

    CommonHead(Trees trees, Epochs epochs, int now) {
        this.trees = trees;
        this.epochs = epochs;
        this.now = now;
    }

    /** The last head that is known, which the ledger must have lost. */
    Checkpoint last(List<Checkpoint> kept) {
        Checkpoint last = kept.stream()
                .filter(checkpoint -> !holds(checkpoint))
                .max(Comparator.comparingInt(
                                (Checkpoint checkpoint) -> checkpoint.origin().epoch())
                        .thenComparingLong(Checkpoint::size))
                .orElseThrow(() -> new EpochRefused(
                        "Nothing is lost: the ledger holds every checkpoint that was given. Give the newest that was"
                                + " kept, or leave the epoch as it is."));
        return last;
    }

    /**
     * The newest head of the ledger, as long as no kept one of its size or smaller contradicts it. Where one does, the
     * ledger has signed since it was restored, and only what is kept elsewhere as well is common to both histories.
     */
    StoredCheckpoint restored(List<Checkpoint> kept, StoredCheckpoint newest) {
        boolean forked = kept.stream().anyMatch(checkpoint -> checkpoint.size() <= newest.size() && !holds(checkpoint));
        if (!forked) {
            return newest;
        }
        return kept.stream()
                .filter(this::holds)
                .sorted(Comparator.comparingLong(Checkpoint::size).reversed())
                .map(this::stored)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new EpochRefused(
                        "The ledger has signed since it was restored, and contradicts every checkpoint that was given."
                                + " Give an older one as well, from before the backup: with it the new epoch begins."));
    }

    private Optional<StoredCheckpoint> stored(Checkpoint checkpoint) {
        return trees.ofSize(Origin.HEADS, checkpoint.size());
    }

    /** Whether the ledger begins with all its leaves, as far as no earlier epoch has said that they are lost. */
    private boolean holds(Checkpoint checkpoint) {
        Checkpoint due = epochs.held(checkpoint, now).checkpoint();
        long signed = trees.newest(Origin.HEADS).map(StoredCheckpoint::size).orElse(0L);
        return due.size() == 0 || (due.size() <= signed && root(due.size()).equals(due.root()));
    }

    private Hash root(long size) {
        return trees.hashes(Origin.HEADS, size).root(size);
    }
}
