package dev.signet.ledger.verify;

import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Leaf;
import dev.signet.ledger.verify.Finding.Kind;
import java.util.function.Consumer;

/** Checks a record against what it says of itself. */
final class RecordContent {

    private RecordContent() {}

    static void check(LedgerRecord record, Consumer<Finding> findings) {
        Leaf leaf = record.leaf();
        byte[] payload = record.payload();
        byte[] metadata = record.metadata();
        if (payload != null && !Digest.over(payload).equals(leaf.payload())) {
            findings.accept(Finding.at(
                    Kind.PAYLOAD_CHANGED, record, record.label() + " has another payload than its digest says"));
        }
        if (metadata != null && !Digest.over(metadata).equals(leaf.metadata())) {
            findings.accept(Finding.at(
                    Kind.METADATA_CHANGED, record, record.label() + " has other metadata than their digest says"));
        }
        if (!leaf.tree().equals(Leaf.treeOf(leaf.tenant(), leaf.pool()))) {
            findings.accept(Finding.at(
                    Kind.RECORD_CHANGED, record, record.label() + " does not belong into the tree " + leaf.tree()));
        }
    }
}
