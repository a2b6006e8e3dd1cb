package dev.signet.ops.audit;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.export.DossierVerifier;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks a file, be it an export or a dossier, and says what it found. */
final class FileCheck {

    private final VerifierKey key;
    private final List<SignedNote> older;
    private final List<Epoch> epochs;

    /**
     * A check.
     *
     * @param key a verifier key, or the name of a file that holds one
     */
    FileCheck(String key, List<SignedNote> older) throws IOException {
        this(key, older, List.of());
    }

    /** The same, with the epochs that the ledger has declared. */
    FileCheck(String key, List<SignedNote> older, List<Epoch> epochs) throws IOException {
        this.key = key(key);
        this.older = older;
        this.epochs = epochs;
    }

    /** The exit status for what was found. */
    int check(Path file, PrintWriter out) throws IOException {
        Verdict verdict = verdict(file);
        out.println(verdict.sentence());
        if (verdict.place() != null) {
            out.println("  at " + verdict.place());
        }
        out.flush();
        return switch (verdict.outcome()) {
            case PROVED -> 0;
            case TAMPERED -> 1;
            case UNDECIDED -> Audit.NOTHING_SAID;
        };
    }

    private Verdict verdict(Path file) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return isDossier(in)
                    ? new DossierVerifier(key, older, epochs).verify(in.readAllBytes())
                    : new ExportVerifier(key, older, epochs).verify(in);
        }
    }

    private static boolean isDossier(BufferedInputStream in) throws IOException {
        in.mark(DossierVerifier.telling());
        byte[] beginning = in.readNBytes(DossierVerifier.telling());
        in.reset();
        return DossierVerifier.recognises(beginning);
    }

    private static VerifierKey key(String option) throws IOException {
        try {
            return VerifierKey.parse(TextOrFile.read(option));
        } catch (MalformedNote e) {
            throw new AuditRefused("--key is neither a verifier key nor a file that holds one: " + e.getMessage());
        }
    }

    static SignedNote checkpoint(Path file) throws IOException {
        try {
            return SignedNote.parse(TextOrFile.bytes(file));
        } catch (MalformedNote e) {
            throw new AuditRefused(file + " is no checkpoint: " + e.getMessage());
        }
    }
}
