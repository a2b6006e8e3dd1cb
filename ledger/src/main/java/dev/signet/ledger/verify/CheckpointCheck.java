package dev.signet.ledger.verify;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.verify.Finding.Kind;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes checkpoints only from the key that was asked for. */
public final class CheckpointCheck {

    private final VerifierKey key;
    private final String ledger;
    private final Consumer<Finding> findings;

    /**
     * @param key the trusted key, under any name
     * @param ledger name of the ledger that the checkpoints must speak of
     * @param findings told of everything that is wrong
     */
    public CheckpointCheck(VerifierKey key, String ledger, Consumer<Finding> findings) {
        this.key = key;
        this.ledger = ledger;
        this.findings = findings;
    }

    /** The checkpoint of {@code tree} that a note is; empty, and told, where it is not to be trusted. */
    public Optional<Checkpoint> trusted(String note, String tree) {
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            String about = "the checkpoint of " + checkpoint.size() + " leaves";
            if (!checkpoint.origin().ledger().equals(ledger)
                    || !checkpoint.origin().tree().equals(tree)) {
                tell(
                        Kind.CHECKPOINT_CHANGED,
                        tree,
                        about + " speaks of " + checkpoint.origin() + ", which is another tree");
                return Optional.empty();
            }
            return switch (signed.by(key.named(checkpoint.origin().toString()))) {
                case GOOD -> Optional.of(checkpoint);
                case NOT_SIGNED -> {
                    tell(Kind.FOREIGN_KEY, tree, about + " is not signed by the key of the ledger");
                    yield Optional.empty();
                }
                case BROKEN -> {
                    tell(Kind.CHECKPOINT_CHANGED, tree, about + " was changed after it was signed");
                    yield Optional.empty();
                }
            };
        } catch (MalformedNote e) {
            tell(Kind.CHECKPOINT_CHANGED, tree, "a checkpoint cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void tell(Kind kind, String tree, String what) {
        findings.accept(new Finding(kind, tree, -1, 0, what));
    }
}
