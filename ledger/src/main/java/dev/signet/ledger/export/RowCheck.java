package dev.signet.ledger.export;

import dev.signet.ledger.export.Verdict.Place;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.RangeProof;
import org.jspecify.annotations.Nullable;

/** A row of consecutive leaves: their hashes, one after the other, have to lead to the root of the checkpoint. */
final class RowCheck {

    private final RangeProof proof;
    private final CompactRange range;
    private final Checkpoint checkpoint;
    private final OlderCheckpoints older;
    private final long line;
    private @Nullable Place last;

    RowCheck(RangeProof proof, Checkpoint checkpoint, OlderCheckpoints older, long line) {
        this.proof = proof;
        this.range = proof.begin();
        this.checkpoint = checkpoint;
        this.older = older;
        this.line = line;
        older.startRow(proof);
    }

    static RangeProof read(Members json, long size) {
        long from = json.count("from");
        long to = json.count("to");
        if (to <= from || to > size) {
            throw new MalformedExport("a tree of " + size + " leaves has no row from " + from + " to " + to);
        }
        RangeProof proof = new RangeProof(from, to, size, json.hashes("before"), json.hashes("behind"));
        json.end();
        return proof;
    }

    void take(ExportRecord record, Place place) throws Fault {
        if (range.size() == proof.to() || record.index() != range.size()) {
            throw Fault.tampered(misplaced(record), place);
        }
        range.append(record.hash());
        older.reached(range);
        last = place;
    }

    private String misplaced(ExportRecord record) {
        if (range.size() == proof.to()) {
            return "A record was added: its row ends with leaf " + (proof.to() - 1) + ".";
        }
        if (record.index() > range.size()) {
            return "Leaf %d was due here and leaf %d stands here: what is between was taken out or moved."
                    .formatted(range.size(), record.index());
        }
        return "Leaf %d was due here and leaf %d stands here: it stands twice or was moved."
                .formatted(range.size(), record.index());
    }

    /** To be called when its last record was taken. */
    void end() throws Fault {
        if (range.size() != proof.to()) {
            throw Fault.tampered(
                    "The row on line %d ends before leaf %d, and it has to reach leaf %d: records were taken out."
                            .formatted(line, range.size(), proof.to() - 1),
                    last);
        }
        if (!proof.leads(range, checkpoint.root())) {
            long count = proof.to() - proof.from();
            throw Fault.tampered(
                    count == 1
                            ? "The record was rewritten together with its hash: it does not stand in the tree."
                            : ("One of the %d records of the row on line %d, leaves %d to %d, was rewritten together with"
                                            + " its hash: they do not stand in the tree.")
                                    .formatted(count, line, proof.from(), proof.to() - 1),
                    last);
        }
        older.endRow(proof, range);
    }

    long to() {
        return proof.to();
    }
}
