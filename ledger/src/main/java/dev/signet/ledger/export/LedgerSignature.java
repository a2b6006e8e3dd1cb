package dev.signet.ledger.export;

import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/** Whether the key that somebody trusts signed the checkpoint of a file. */
final class LedgerSignature {

    private LedgerSignature() {}

    static void check(VerifierKey key, SignedNote checkpoint) throws Fault {
        Origin origin = Checkpoint.parse(checkpoint.text()).origin();
        String ledger = ledger(key);
        if (!ledger.equals(origin.ledger())) {
            throw Fault.tampered(
                    "The file speaks of the ledger %s, and the key is that of %s.".formatted(origin.ledger(), ledger),
                    null);
        }
        switch (checkpoint.by(key.named(origin.toString()))) {
            case GOOD -> {}
            case NOT_SIGNED ->
                throw Fault.tampered(
                        "The checkpoint is signed by another key (%s) than the one that was given (%s)."
                                .formatted(signers(checkpoint), key.named(origin.toString())),
                        null);
            case BROKEN -> throw Fault.tampered("The checkpoint was changed after it was signed.", null);
        }
    }

    /** The epochs that the ledger has declared, where it has signed them. */
    static Epochs epochs(VerifierKey key, List<Epoch> declared) throws Fault {
        String ledger = ledger(key);
        for (Epoch epoch : declared) {
            Optional<String> fault = epoch.fault(ledger, key);
            if (fault.isPresent()) {
                throw Fault.undecided("An epoch is not to be believed: " + fault.get() + ".");
            }
        }
        return new Epochs(declared);
    }

    private static String signers(SignedNote note) {
        return String.join(
                ", ",
                note.signatures().stream()
                        .map(signature -> "%s+%08x".formatted(signature.name(), signature.keyId()))
                        .toList());
    }

    private static String ledger(VerifierKey key) throws Fault {
        try {
            return Origin.parse(key.name()).ledger();
        } catch (MalformedNote e) {
            throw Fault.undecided("The key belongs to no ledger: " + e.getMessage() + ".");
        }
    }
}
