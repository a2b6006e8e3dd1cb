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
        return text(ledger, Manifest.FORMAT, bytes, before);
    }

    /** The same of a file of another format. */
    static String text(String ledger, String format, long bytes, Digest before) {
        return name(ledger) + "\n" + format + " " + bytes + " bytes\nsha256 " + before + "\n";
    }
}
