package dev.signet.api.rest.ledger;

import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.checkpoint.Trees.PlacedHead;
import dev.signet.ledger.checkpoint.Trees.PlacedLeaf;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.proof.Hash;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proofs of events and of trees (RFC 9162 §2.1.3 and §2.1.4), whichever tree it is. */
@Component
class ServedProofs {

    private final Trees trees;
    private final ServedTree newest;

    ServedProofs(Trees trees, ServedTree newest) {
        this.trees = trees;
        this.newest = newest;
    }

    /** The checkpoint is absent where none was signed at this size. */
    record Inclusion(
            long position,
            long leafIndex,
            String leafHash,
            long size,
            List<String> hashes,
            @Nullable String checkpoint) {}

    /** The checkpoint of the tree is leaf {@code leafIndex} of the heads, without its signature. */
    record Head(String tree, String checkpoint, long leafIndex, long size, List<String> hashes, String heads) {}

    record Consistency(
            long from,
            long to,
            List<String> hashes,
            @Nullable String checkpoint) {}

    Inclusion inclusion(String tree, long position, @Nullable Long size) {
        PlacedLeaf leaf = trees.leafAt(tree, position)
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER, "No event of this tree stands at this position.", "position"));
        long within = signed(tree, size, "size");
        if (leaf.index() >= within) {
            throw size == null
                    ? notYet("position")
                    : new DoorRefused(
                            DoorError.INVALID_VALUE,
                            "Ask for a tree of at least " + (leaf.index() + 1) + " leaves: the event is leaf "
                                    + leaf.index() + ".",
                            "size");
        }
        List<Hash> path = trees.inclusion(tree, leaf.index(), within).path();
        return new Inclusion(
                position, leaf.index(), leaf.hash().toString(), within, texts(path), checkpoint(tree, within));
    }

    Consistency consistency(String tree, long from, @Nullable Long to) {
        long until = signed(tree, to, "to");
        if (from < 1 || from > until) {
            throw new DoorRefused(
                    DoorError.INVALID_VALUE, "Let from be between 1 and to, which is " + until + ".", "from");
        }
        return new Consistency(
                from, until, texts(trees.consistency(tree, from, until).path()), checkpoint(tree, until));
    }

    /** That the newest checkpoint of a tree stands in the tree of heads. */
    Head head(String tree) {
        StoredCheckpoint heads = newest.newest(Origin.HEADS);
        PlacedHead placed = trees.headOf(tree, heads.size())
                .orElseThrow(() -> new DoorRefused(
                        DoorError.UNKNOWN_IDENTIFIER,
                        "There is no such tree, or nothing in it is signed yet.",
                        "tree"));
        List<Hash> path =
                trees.inclusion(Origin.HEADS, placed.index(), heads.size()).path();
        return new Head(
                tree,
                placed.note().toString(),
                placed.index(),
                heads.size(),
                texts(path),
                heads.note().toString());
    }

    private long signed(String tree, @Nullable Long asked, String field) {
        long signed = newest.newest(tree).size();
        long size = Objects.requireNonNullElse(asked, signed);
        if (size < 1) {
            throw new DoorRefused(DoorError.INVALID_VALUE, "A tree has at least one leaf.", field);
        }
        if (size > signed) {
            throw notYet(field);
        }
        return size;
    }

    private static DoorRefused notYet(String field) {
        return new DoorRefused(
                DoorError.NOT_SIGNED_YET, "Ask again in a second, when the next checkpoint has been signed.", field);
    }

    private @Nullable String checkpoint(String tree, long size) {
        return trees.ofSize(tree, size)
                .map(StoredCheckpoint::note)
                .map(Object::toString)
                .orElse(null);
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }
}
