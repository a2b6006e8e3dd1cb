package dev.signet.ledger.verify;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.verify.Finding.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the leaves of one tree, in their order, against the checkpoints of it that are trusted. The tree is rebuilt
 * from the hashes that are kept where any are, so that one record at fault is told from those behind it; a checkpoint
 * then shows whether what was kept is what was signed.
 */
public final class TreeCheck {

    private final String tree;
    private final Consumer<Finding> findings;
    private final CompactRange range;
    private final Diagnosis diagnosis;
    private long good;
    private long lastPosition;
    private boolean unknown;

    /**
     * @param tree its name
     * @param before the tree so far, as an earlier check or a range proof gives it
     * @param lastPosition position of the last record before, 0 where it is not known
     * @param findings told of everything that is wrong
     */
    public TreeCheck(String tree, CompactRange before, long lastPosition, Consumer<Finding> findings) {
        this.tree = tree;
        this.range = new CompactRange(before.size(), before.nodes());
        this.good = before.size();
        this.lastPosition = lastPosition;
        this.findings = findings;
        this.diagnosis = new Diagnosis(findings);
    }

    /** Takes up the next record. Call {@link #checkpoint} whenever {@link #size()} has reached that of a checkpoint. */
    public void record(LedgerRecord record) {
        record(record, record.kept());
    }

    /** The same, where the hash of the leaf is kept at a second place as well, such as a tile. */
    public void record(LedgerRecord record, @Nullable Hash kept) {
        if (record.index() < range.size()) {
            tell(Kind.RECORD_INSERTED, record, record.label() + " claims a place that another record has");
            return;
        }
        while (range.size() < record.index()) {
            missing(null, "it is not there, the next one is " + record.label());
        }
        RecordContent.check(record, findings);
        if (record.leaf().position() <= lastPosition) {
            tell(Kind.RECORD_CHANGED, record, record.label() + " stands behind position " + lastPosition);
        }
        lastPosition = Math.max(lastPosition, record.leaf().position());
        Hash made = record.leaf().hash();
        if (kept != null && !kept.equals(made)) {
            diagnosis.differs(record, kept);
        }
        range.append(kept == null ? made : kept);
    }

    /** Notes that there is no record for the next leaf, of which only the hash may be left. */
    public void missing(@Nullable Hash kept, String why) {
        findings.accept(new Finding(
                Kind.RECORD_MISSING,
                tree,
                range.size(),
                0,
                "record %d, behind position %d: %s".formatted(range.size(), lastPosition, why)));
        unknown |= kept == null;
        range.append(kept == null ? Hash.EMPTY : kept);
    }

    /** Takes up the next leaf of a tree that holds something else than records. */
    public void leaf(Hash made) {
        range.append(made);
    }

    /** Compares with a trusted checkpoint of the size that has been reached; older ones than that are of no use here. */
    public void checkpoint(Checkpoint checkpoint) {
        if (checkpoint.size() != range.size()) {
            throw new IllegalArgumentException(
                    "%d records were read, the checkpoint has %d".formatted(range.size(), checkpoint.size()));
        }
        if (unknown) {
            return;
        }
        if (checkpoint.root().equals(range.root())) {
            good = range.size();
            return;
        }
        unknown = true;
        findings.accept(new Finding(
                Kind.TREE_REWRITTEN,
                tree,
                good,
                0,
                "the records from %d to %d are not the ones that the checkpoint of %d leaves was signed over"
                        .formatted(good, range.size() - 1, range.size())));
    }

    /** Notes that the tree ends here, although a trusted checkpoint knows it larger. */
    public void endsBefore(Checkpoint later) {
        findings.accept(new Finding(
                Kind.LEDGER_REWOUND,
                tree,
                range.size(),
                lastPosition,
                "it ends with record %d, and a checkpoint of %d leaves has been signed: what stood between is lost"
                        .formatted(range.size() - 1, later.size())));
    }

    /** Says what could only be said at the end. Once only. */
    public void finish() {
        diagnosis.finish();
    }

    /** Whether a trusted checkpoint has just agreed with all leaves so far, and none of the records is suspected. */
    public boolean proved() {
        return good == range.size() && !unknown && diagnosis.clean();
    }

    /** Leaves taken up so far, those before included. */
    public long size() {
        return range.size();
    }

    /** Position of the last record. */
    public long lastPosition() {
        return lastPosition;
    }

    /** The tree so far, to go on from later or to lead a range proof to its root. */
    public CompactRange range() {
        return new CompactRange(range.size(), range.nodes());
    }

    private void tell(Kind kind, LedgerRecord record, String what) {
        findings.accept(Finding.at(kind, record, what));
    }
}
