package dev.signet.ledger.export;

import dev.signet.ledger.export.Verdict.Place;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Leaf;

/** What a record has to be in itself, wherever it stands. */
final class RecordCheck {

    private RecordCheck() {}

    /** That its bytes, its fields and the hash of its leaf belong together, and that it belongs to the tree. */
    static void sound(ExportRecord record, String tree, Place place) throws Fault {
        Leaf leaf = record.leaf();
        ExportRecord.Body body = record.body();
        if (body != null && !Digest.over(body.payload()).equals(leaf.payload())) {
            throw Fault.tampered("The payload of a record was changed.", place);
        }
        if (body != null && !Digest.over(body.metadata()).equals(leaf.metadata())) {
            throw Fault.tampered("The metadata of a record was changed.", place);
        }
        if (!leaf.hash().equals(record.hash())) {
            throw Fault.tampered("The fields of a record were changed: they do not make the hash of its leaf.", place);
        }
        if (!leaf.tree().equals(tree)
                || !Leaf.treeOf(leaf.tenant(), leaf.pool()).equals(tree)) {
            throw Fault.tampered("A record belongs to another tree than " + tree + ".", place);
        }
    }
}
