package dev.signet.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;

/**
 * A checkpoint for a place.
 *
 * @param checkpoint what it says
 * @param note the same, signed
 * @param sent leaves under the last checkpoint of this origin that the place took; 0 where it took none
 */
public record Offer(Checkpoint checkpoint, SignedNote note, long sent) {

    /** An offer of a signed checkpoint. */
    public static Offer of(SignedNote note, long sent) {
        return new Offer(Checkpoint.parse(note.text()), note, sent);
    }

    /** Its bytes, as they are kept. */
    public byte[] bytes() {
        return note.toString().getBytes(UTF_8);
    }

    /** Under which name places that keep files keep it: tree, epoch and size, so that names sort as trees grow. */
    public String fileName() {
        return directoryName() + "/%020d.checkpoint".formatted(checkpoint.size());
    }

    String directoryName() {
        return checkpoint.origin().tree() + "/epoch-" + checkpoint.origin().epoch();
    }
}
