package dev.signet.ledger.export;

import dev.signet.ledger.proof.Hash;
import java.util.List;
import java.util.Map;

/**
 * A record with the proof that its leaf stands in the tree, on its own.
 *
 * @param inclusion hashes from the leaf upwards (RFC 9162 §2.1.3)
 */
public record ProvedRecord(ExportRecord record, List<Hash> inclusion) {

    private static final String INCLUSION = "inclusion";

    /** Keeps its own copy. */
    public ProvedRecord {
        inclusion = List.copyOf(inclusion);
    }

    Map<String, Object> json() {
        Map<String, Object> json = record.json();
        json.put(INCLUSION, Members.write(inclusion));
        return json;
    }

    static ProvedRecord read(Members json) {
        List<Hash> inclusion = json.hashes(INCLUSION);
        return new ProvedRecord(ExportRecord.read(json), inclusion);
    }
}
