package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.LedgerUnsound;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.epoch.Epochs.Held;
import dev.signet.ledger.note.Checkpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the trees of a ledger against checkpoints that were kept elsewhere, and finds where the history parts. */
public final class KeptHistory {

    private final Trees trees;
    private final Epochs epochs;
    private final int now;
    private final Set<EpochStatement> losses = new LinkedHashSet<>();

    /**
     * @param trees the ledger
     * @param epochs what it has declared lost, checked
     * @param now number of its present epoch
     */
    public KeptHistory(Trees trees, Epochs epochs, int now) {
        this.trees = trees;
        this.epochs = epochs;
        this.now = now;
    }

    /**
     * Where a tree stops being the one that was signed.
     *
     * @param first the smallest checkpoint with whose leaves the tree does not begin
     * @param before the largest below that with whose leaves it does; absent where there is none
     * @param further how many larger ones it does not begin with either
     * @param size leaves that the tree has now
     */
    public record Parting(Checkpoint first, @Nullable Checkpoint before, long further, long size) {

        /** For people. */
        public String sentence() {
            String what = first.size() > size
                    ? "it has %d leaves now".formatted(size)
                    : "its first %d leaves are others now".formatted(first.size());
            String from = before == null
                    ? "no smaller one agrees"
                    : "it is the same up to the checkpoint of %d leaves".formatted(before.size());
            return "the history of %s parts at the checkpoint of %d leaves: %s; %s%s"
                    .formatted(
                            first.origin(),
                            first.size(),
                            what,
                            from,
                            further == 0 ? "" : ", and %d larger ones do not agree either".formatted(further));
        }
    }

    /** Where the tree parts from its checkpoints; empty where it begins with the leaves of each of them. */
    public Optional<Parting> parting(List<Checkpoint> ofOneTree) {
        List<Checkpoint> lost = new ArrayList<>();
        Checkpoint before = null;
        List<Checkpoint> bySize = ofOneTree.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size)
                        .thenComparingInt(checkpoint -> checkpoint.origin().epoch()))
                .toList();
        for (Checkpoint checkpoint : bySize) {
            if (!holds(checkpoint)) {
                lost.add(checkpoint);
            } else if (lost.isEmpty()) {
                before = checkpoint;
            }
        }
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parting(
                        lost.getFirst(),
                        before,
                        lost.size() - 1L,
                        size(lost.getFirst().origin().tree())));
    }

    /** The statements that explain why the ledger holds less than it was asked for so far. */
    public List<EpochStatement> losses() {
        return List.copyOf(losses);
    }

    private boolean holds(Checkpoint checkpoint) {
        Held held = epochs.held(checkpoint, now);
        losses.addAll(held.losses());
        Checkpoint due = held.checkpoint();
        String tree = due.origin().tree();
        if (due.size() == 0) {
            return true;
        }
        if (due.size() > size(tree)) {
            return false;
        }
        try {
            return trees.hashes(tree, due.size()).root(due.size()).equals(due.root());
        } catch (LedgerUnsound e) {
            // Hashes are missing of which the root could be made: whatever it was, it is not there.
            return false;
        }
    }

    private long size(String tree) {
        return trees.newest(tree).map(StoredCheckpoint::size).orElse(0L);
    }
}
