package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.proof.Digest;
import java.util.Arrays;
import java.util.List;

/** Checks a dossier with nothing but the file and the ledger's key. */
public final class DossierVerifier {

    private static final byte[] BEGINNING = ("{\"format\":\"" + Dossier.FORMAT + "\"").getBytes(UTF_8);

    private final VerifierKey key;
    private final List<SignedNote> older;
    private final List<Epoch> epochs;

    /**
     * A verifier.
     *
     * @param key the ledger's key under any name of the ledger
     * @param older checkpoints kept from before; none where there are none
     */
    public DossierVerifier(VerifierKey key, List<SignedNote> older) {
        this(key, older, List.of());
    }

    /**
     * A verifier that knows what the ledger has declared lost.
     *
     * @param key the ledger's key under any name of the ledger
     * @param older checkpoints kept from before
     * @param epochs the epochs that the ledger has begun since
     */
    public DossierVerifier(VerifierKey key, List<SignedNote> older, List<Epoch> epochs) {
        this.key = key;
        this.older = List.copyOf(older);
        this.epochs = List.copyOf(epochs);
    }

    /** How many bytes tell whether a file is a dossier. */
    public static int telling() {
        return BEGINNING.length;
    }

    /** Whether a file that begins like this is a dossier. */
    public static boolean recognises(byte[] beginning) {
        return Arrays.equals(beginning, BEGINNING);
    }

    /** What it finds in a file. */
    public Verdict verify(byte[] file) {
        try {
            return check(file);
        } catch (Fault fault) {
            return fault.verdict();
        }
    }

    private Verdict check(byte[] file) throws Fault {
        Members members;
        Dossier.Head head;
        try {
            members = new Members(Json.read(file, file.length));
            head = Dossier.Head.read(members);
        } catch (IllegalArgumentException e) {
            throw Fault.undecided("The file is no dossier of a ledger: " + e.getMessage() + ".");
        }
        LedgerSignature.check(key, head.note());
        OlderCheckpoints agreement =
                new OlderCheckpoints(head.checkpoint(), older, key, LedgerSignature.epochs(key, epochs));
        agreement.start(head.consistency());
        DossierCheck check = new DossierCheck(head);
        try {
            members.object("summary");
            for (Members record : members.objects("records")) {
                check.take(ProvedRecord.read(record));
            }
            check.end();
            SignedNote seal = SignedNote.parse(members.text("seal"));
            members.end();
            seal(file, head, seal);
        } catch (IllegalArgumentException e) {
            throw Fault.tampered("The dossier is not as it was written: " + e.getMessage() + ".", check.last());
        }
        return new Verdict(
                Outcome.PROVED, Sentence.good(head, check.extent(), agreement.agreed(), agreement.losses()), null);
    }

    private void seal(byte[] file, Dossier.Head head, SignedNote seal) throws Fault {
        String ledger = head.checkpoint().origin().ledger();
        if (seal.by(key.named(ExportSeal.name(ledger))) != SignedNote.Verdict.GOOD) {
            throw Fault.tampered(
                    "The seal is not signed by the key: every record stands in the tree, but nobody vouches for what the"
                            + " dossier says of them.",
                    null);
        }
        byte[] end = (Dossier.end(seal) + "\n").getBytes(UTF_8);
        int length = Math.max(0, file.length - end.length);
        byte[] before = Arrays.copyOf(file, length);
        if (!Arrays.equals(Arrays.copyOfRange(file, length, file.length), end)
                || !seal.text().equals(ExportSeal.text(ledger, Dossier.FORMAT, length, Digest.over(before)))) {
            throw Fault.tampered(
                    "Every record stands in the tree, but what the dossier says of them is not as it was sealed: it was"
                            + " changed, or the file was written anew by some program.",
                    null);
        }
    }
}
