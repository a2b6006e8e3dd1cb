package dev.signet.ledger.export;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Checks an export with nothing but the file and the ledger's key: signatures, the place of every record in the tree,
 * that none is left out, and that the tree grew out of older checkpoints. Reads once, from front to back, in constant
 * memory.
 */
public final class ExportVerifier {

    private final VerifierKey key;
    private final List<SignedNote> older;
    private final List<Epoch> epochs;

    /**
     * A verifier.
     *
     * @param key the ledger's key under any name of the ledger
     * @param older checkpoints kept from before; none where there are none
     */
    public ExportVerifier(VerifierKey key, List<SignedNote> older) {
        this(key, older, List.of());
    }

    /**
     * A verifier that knows what the ledger has declared lost.
     *
     * @param key the ledger's key under any name of the ledger
     * @param older checkpoints kept from before
     * @param epochs the epochs that the ledger has begun since
     */
    public ExportVerifier(VerifierKey key, List<SignedNote> older, List<Epoch> epochs) {
        this.key = key;
        this.older = List.copyOf(older);
        this.epochs = List.copyOf(epochs);
    }

    /** What it finds in a file. */
    public Verdict verify(InputStream file) throws IOException {
        ExportLines lines = new ExportLines(file);
        try {
            Manifest manifest = manifest(lines);
            LedgerSignature.check(key, manifest.note());
            return records(lines, manifest);
        } catch (Fault fault) {
            return fault.verdict();
        }
    }

    private static Manifest manifest(ExportLines lines) throws IOException, Fault {
        try {
            if (lines.next()) {
                return Manifest.read(lines.members());
            }
            throw Fault.undecided("The file is empty.");
        } catch (IllegalArgumentException e) {
            throw Fault.undecided("The file is no export of a ledger: of its first line, " + e.getMessage() + ".");
        }
    }

    private Verdict records(ExportLines lines, Manifest manifest) throws IOException, Fault {
        OlderCheckpoints agreement =
                new OlderCheckpoints(manifest.checkpoint(), older, key, LedgerSignature.epochs(key, epochs));
        agreement.start(manifest.consistency());
        RecordsCheck check = RecordsCheck.of(manifest, agreement);
        try {
            while (lines.next()) {
                Members members = lines.members();
                if (members.has("seal")) {
                    seal(lines, manifest, members, check);
                    String sentence = Sentence.good(manifest, check, agreement.agreed(), agreement.losses());
                    return new Verdict(Outcome.PROVED, sentence, null);
                }
                check.take(members, lines.number());
            }
        } catch (IllegalArgumentException e) {
            throw Fault.tampered(
                    "Line %d is not as it was written: %s.".formatted(lines.number(), e.getMessage()), check.last());
        }
        throw Fault.tampered(
                "The file was cut off behind line %d: it has no seal.".formatted(lines.number() - 1), check.last());
    }

    private void seal(ExportLines lines, Manifest manifest, Members members, RecordsCheck check)
            throws IOException, Fault {
        check.end();
        String ledger = manifest.checkpoint().origin().ledger();
        SignedNote seal = SignedNote.parse(members.text("seal"));
        members.end();
        String text = ExportSeal.text(ledger, lines.bytesBefore(), lines.digestBefore());
        if (seal.by(key.named(ExportSeal.name(ledger))) != SignedNote.Verdict.GOOD) {
            throw Fault.tampered(
                    "The seal is not signed by the key: every record stands in the tree, but nobody vouches for what the"
                            + " file says of them.",
                    null);
        }
        if (!seal.text().equals(text)) {
            throw Fault.tampered(
                    "Every record stands in the tree, but what the file says of them (what was selected, personal data that"
                            + " was opened, the proofs) is not as it was sealed.",
                    null);
        }
        if (lines.next()) {
            throw Fault.tampered("Something was added behind the seal, on line %d.".formatted(lines.number()), null);
        }
    }
}
