package dev.signet.ledger.export;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;

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
