package dev.signet.ledger.note;

import dev.signet.ledger.proof.Hash;
import java.util.List;

/**
 * The head of a tree (C2SP tlog-checkpoint): all leaves up to here, in one hash.
 *
 * @param origin which tree
 * @param size how many leaves
 * @param root root over them
 */
public record Checkpoint(Origin origin, long size, Hash root) {

    private static final int LINES = 3;

    /** Refuses a negative size. */
    public Checkpoint {
        if (size < 0) {
            throw new MalformedNote("a tree has no " + size + " leaves");
        }
    }

    /**
     * Reads the text of a note; extension lines, which another log may have, are passed over.
     *
     * @throws MalformedNote where it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (!text.endsWith("\n") || lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)) {
            throw new MalformedNote("a checkpoint has at least three lines and no empty one");
        }
        try {
            return new Checkpoint(Origin.parse(lines.get(0)), Text.count(lines.get(1)), Hash.parse(lines.get(2)));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("the third line of a checkpoint is a hash: " + e.getMessage());
        }
    }

    /** What is signed: origin, size and root, a line each. Also the leaf that the tree of heads holds of it. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /** The signed checkpoint. */
    public SignedNote signedBy(SigningKey key) {
        return key.sign(origin.toString(), text());
    }
}
