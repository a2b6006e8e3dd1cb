package dev.signet.ledger.export;

import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.epoch.Epochs.Held;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SignedNote.Verdict;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.RangeProof;
import dev.signet.ledger.proof.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tree against checkpoints that somebody kept from before: it has to begin with all their leaves. Shown by the
 * proofs of the manifest, or by the records themselves, where a row reaches from before the older size to behind it.
 */
final class OlderCheckpoints {

    private final Checkpoint newer;
    private final Map<Long, Checkpoint> undecided = new TreeMap<>();
    private final Map<Long, Hash> candidates = new TreeMap<>();
    private final List<Checkpoint> agreed = new ArrayList<>();
    private final Set<EpochStatement> losses = new LinkedHashSet<>();
    private @Nullable Checkpoint contradicted;

    OlderCheckpoints(Checkpoint newer, List<SignedNote> notes, VerifierKey key, Epochs epochs) throws Fault {
        this.newer = newer;
        for (SignedNote note : notes) {
            Checkpoint older = Checkpoint.parse(note.text());
            if (!older.origin().ledger().equals(newer.origin().ledger())
                    || !older.origin().tree().equals(newer.origin().tree())) {
                throw Fault.undecided(
                        "The older checkpoint is of %s and the file of %s: they have nothing to do with each other."
                                .formatted(older.origin(), newer.origin()));
            }
            if (note.by(key.named(older.origin().toString())) != Verdict.GOOD) {
                throw Fault.undecided(
                        "The older checkpoint of %d leaves is not signed by the key.".formatted(older.size()));
            }
            Held held = epochs.held(older, newer.origin().epoch());
            losses.addAll(held.losses());
            if (!held.losses().isEmpty() && held.checkpoint().size() == 0) {
                continue;
            }
            older = held.checkpoint();
            if (older.size() > newer.size()) {
                throw Fault.undecided(
                        ("The other checkpoint has %d leaves and is newer than the file's, which has %d: hold it against an"
                                        + " export that is made now.")
                                .formatted(older.size(), newer.size()));
            }
            Checkpoint twin = undecided.put(older.size(), older);
            if (twin != null && !twin.root().equals(older.root())) {
                throw contradiction(older);
            }
        }
    }

    /** What needs no records: equal sizes, empty trees and the proofs of the manifest. */
    void start(List<ConsistencyProof> proofs) {
        decide(0, Hash.EMPTY);
        for (ConsistencyProof proof : proofs) {
            Checkpoint older = undecided.remove(proof.from());
            if (older != null) {
                decided(older, proof.leads(older.root(), newer.root()));
            }
        }
        decide(newer.size(), newer.root());
    }

    void startRow(RangeProof proof) {
        if (undecided.isEmpty()) {
            return;
        }
        long reached = 0;
        for (int i = 0; i < proof.before().size(); i++) {
            reached += Long.highestOneBit(proof.from() - reached);
            candidate(new CompactRange(reached, proof.before().subList(0, i + 1)));
        }
    }

    void reached(CompactRange range) {
        if (!undecided.isEmpty()) {
            candidate(range);
        }
    }

    /** The row has turned out to stand in the tree, and so has every root that was met on the way. */
    void endRow(RangeProof proof, CompactRange range) {
        if (undecided.isEmpty()) {
            return;
        }
        CompactRange whole = new CompactRange(range.size(), range.nodes());
        List<Span> spans = Span.covering(proof.to(), proof.size());
        for (int i = 0; i < spans.size(); i++) {
            whole.append(spans.get(i).height(), proof.behind().get(i));
            candidate(whole);
        }
        for (Map.Entry<Long, Hash> met : candidates.entrySet()) {
            decide(met.getKey(), met.getValue());
        }
        candidates.clear();
    }

    private void candidate(CompactRange range) {
        if (undecided.containsKey(range.size())) {
            candidates.put(range.size(), range.root());
        }
    }

    private void decide(long size, Hash root) {
        Checkpoint older = undecided.remove(size);
        if (older != null) {
            decided(older, older.root().equals(root));
        }
    }

    /** The smallest that contradicts is where the history parts; others may be met before it. */
    private void decided(Checkpoint older, boolean agrees) {
        if (agrees) {
            agreed.add(older);
        } else if (contradicted == null || older.size() < contradicted.size()) {
            contradicted = older;
        }
    }

    /** The epochs that explain why it holds less than an older checkpoint. */
    List<EpochStatement> losses() {
        return List.copyOf(losses);
    }

    /** Those with which it agrees; to be called at the end. */
    List<Checkpoint> agreed() throws Fault {
        if (contradicted != null) {
            throw contradiction(contradicted);
        }
        if (!undecided.isEmpty()) {
            long size = undecided.keySet().iterator().next();
            throw Fault.undecided(
                    ("Every record is proved, but the file cannot tell whether the tree grew out of the checkpoint of %d"
                                    + " leaves: ask for an export with \"older_checkpoints\": [%d].")
                            .formatted(size, size));
        }
        return agreed;
    }

    private Fault contradiction(Checkpoint older) {
        String epochs = older.origin().epoch() == newer.origin().epoch()
                ? ""
                : "; the ledger has begun epoch %d since, and its statement has to say what was lost"
                        .formatted(newer.origin().epoch());
        String before =
                agreed.stream()
                        .mapToLong(Checkpoint::size)
                        .filter(size -> size > 0 && size < older.size())
                        .max()
                        .stream()
                        .mapToObj(", while the first %d still are those of theirs"::formatted)
                        .findFirst()
                        .orElse("");
        return Fault.tampered(
                "The history was rewritten: the first %d leaves under the checkpoint of %d leaves are not those of the older checkpoint%s%s."
                        .formatted(older.size(), newer.size(), before, epochs),
                null);
    }
}
