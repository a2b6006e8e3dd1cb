package dev.signet.ledger.erasure;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.proof.Hash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What a certificate of erasure states, and what is signed of it (docs/ledger-format.md, "Erasure certificates"). It
 * names places in the ledger and no person.
 *
 * @param erasure leaf and position of the event that records the erasure
 * @param leaf hash of that leaf
 * @param at when the person was erased; what is finer than a microsecond is left out
 * @param reason why
 * @param unreadable the events whose personal data went, ordered by index
 * @param checkpoint a head of the tree that covers the event of the erasure
 */
public record ErasureStatement(
        Unreadable erasure, Hash leaf, Instant at, String reason, List<Unreadable> unreadable, Checkpoint checkpoint) {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Keeps its own copy. */
    public ErasureStatement {
        unreadable = List.copyOf(unreadable);
        if (erasure.index() >= checkpoint.size()) {
            throw new IllegalArgumentException(
                    "a checkpoint of " + checkpoint.size() + " leaves does not cover leaf " + erasure.index());
        }
    }

    /** Under which name it is signed, and its first line. */
    public String name() {
        return nameIn(checkpoint.origin().ledger());
    }

    /** Under which name a ledger signs erasures. */
    public static String nameIn(String ledger) {
        return ledger + "/erasures";
    }

    /** What is signed: a line for each thing that is stated. Its second line makes it no checkpoint. */
    public String text() {
        return String.join(
                "\n",
                name(),
                "erasure certificate 1",
                "event " + erasure.index() + " " + erasure.position() + " " + leaf,
                "erased " + MICROS.format(at) + " " + reason,
                "unreadable " + unreadable.size() + " " + Unreadable.digest(unreadable),
                "checkpoint " + checkpoint.origin() + " " + checkpoint.size() + " " + checkpoint.root(),
                "");
    }
}
