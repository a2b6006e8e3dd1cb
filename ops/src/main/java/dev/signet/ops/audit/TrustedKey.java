package dev.signet.ops.audit;

import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.VerifierKey;
import java.io.IOException;

/** The key that a check is told to trust. */
final class TrustedKey {

    private TrustedKey() {}

    /** The key of a ledger under any of its names, from text or a file. */
    static VerifierKey read(String option) throws IOException {
        try {
            VerifierKey key = VerifierKey.parse(TextOrFile.read(option));
            Origin.parse(key.name());
            return key;
        } catch (MalformedNote e) {
            throw new AuditRefused("--key is neither a ledger's key nor a file that holds one: " + e.getMessage());
        }
    }
}
