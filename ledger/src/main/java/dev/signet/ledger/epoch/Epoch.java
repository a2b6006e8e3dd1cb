package dev.signet.ledger.epoch;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SignedNote.Verdict;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.RangeProof;
import java.util.List;
import java.util.Optional;

/**
 * A declared epoch with as much of the list of its trees as its holder may see.
 *
 * @param note the signed statement
 * @param statement what it says
 * @param trees the restored trees, or some of them that follow each other
 * @param proof that they stand in the statement's list
 */
public record Epoch(SignedNote note, EpochStatement statement, List<RestoredTree> trees, RangeProof proof) {

    /** Keeps its own copy. */
    public Epoch {
        trees = List.copyOf(trees);
    }

    /** The epoch with all its trees. */
    public static Epoch of(SignedNote note, List<RestoredTree> all) {
        return new Epoch(
                note,
                EpochStatement.parse(note.text()),
                all,
                new RangeProof(0, all.size(), all.size(), List.of(), List.of()));
    }

    /** As much of it as whoever may see one tree alone is shown; nothing of the trees where it is not among them. */
    public Epoch only(String tree) {
        List<RestoredTree> one =
                trees.stream().filter(known -> known.tree().equals(tree)).toList();
        long from = one.isEmpty() ? 0 : trees.indexOf(one.getFirst());
        return new Epoch(
                note, statement, one, RangeProof.of(from, from + one.size(), trees.size(), RestoredTree.hashes(trees)));
    }

    /** What is wrong with it, as a sentence, where the key is that of the ledger; empty where nothing is. */
    public Optional<String> fault(String ledger, VerifierKey key) {
        String about = "the statement of epoch " + statement.epoch();
        if (!statement.text().equals(note.text()) || !statement.ledger().equals(ledger)) {
            return Optional.of(about + " is not one of " + ledger);
        }
        if (note.by(key.named(statement.name())) != Verdict.GOOD) {
            return Optional.of(about + " is not signed by the key of " + ledger);
        }
        try {
            CompactRange range = proof.begin();
            trees.forEach(tree -> range.append(tree.leaf()));
            return proof.size() == statement.trees() && proof.leads(range, statement.treesRoot())
                    ? Optional.empty()
                    : Optional.of("the trees beside " + about + " are not those that it was signed over");
        } catch (IllegalArgumentException e) {
            return Optional.of("the trees beside " + about + " cannot be checked: " + e.getMessage());
        }
    }

    /** With what a tree went into the epoch; a tree of no leaves where it was not there. */
    Optional<Checkpoint> restored(String tree) {
        Origin origin = new Origin(
                statement.ledger(), tree, statement.restored().origin().epoch());
        if (tree.equals(Origin.HEADS)) {
            return Optional.of(statement.restored());
        }
        Optional<Checkpoint> known = trees.stream()
                .filter(restored -> restored.tree().equals(tree))
                .map(restored -> new Checkpoint(origin, restored.size(), restored.root()))
                .findFirst();
        return known.isPresent() || trees.size() < statement.trees()
                ? known
                : Optional.of(new Checkpoint(origin, 0, Hash.EMPTY));
    }
}
