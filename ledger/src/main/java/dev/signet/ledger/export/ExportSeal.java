package dev.signet.ledger.export;

import dev.signet.ledger.proof.Digest;

/** What is signed at the end of an export: a text that is no checkpoint, so that neither can stand for the other. */
final class ExportSeal {

    private ExportSeal() {}

    /** Name under which it is signed. */
    static String name(String ledger) {
        return ledger + "/exports";
    }

    /** The text over everything before it. */
    static String text(String ledger, long bytes, Digest before) {
        return name(ledger) + "\n" + Manifest.FORMAT + " " + bytes + " bytes\nsha256 " + before + "\n";
    }
}
