package dev.signet.ledger.export;

import dev.signet.ledger.note.SignedNote;

/** Signs the end of an export with the key that signs checkpoints. */
@FunctionalInterface
public interface ExportSigner {

    /** The text, signed under a name. */
    SignedNote sign(String name, String text);
}
