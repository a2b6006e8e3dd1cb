package dev.signet.ops.audit;

import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.VerifierKey;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The key that a check is told to trust. */
final class TrustedKey {

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The ledger's key under any of its names (name+id+key), or a file that holds it.")
    private String key = "";

    /** As it was given: text, or the path of a file. */
    String text() {
        return key;
    }

    /** The key of a ledger under any of its names. */
    VerifierKey read() throws IOException {
        try {
            VerifierKey trusted = VerifierKey.parse(TextOrFile.read(key));
            Origin.parse(trusted.name());
            return trusted;
        } catch (MalformedNote e) {
            throw new AuditRefused("--key is neither a ledger's key nor a file that holds one: " + e.getMessage());
        }
    }
}
