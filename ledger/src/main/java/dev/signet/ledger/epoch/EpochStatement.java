package dev.signet.ledger.epoch;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.proof.Hash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the owner of a ledger says when it goes on in a new epoch (docs/ledger-format.md, "Epochs"): which heads had been
 * signed last, with which it goes on, and what lies between and is lost.
 *
 * @param epoch number of the new epoch
 * @param last last head that is known of what went before; of the tree of heads
 * @param restored head with which the new epoch begins; of the tree of heads
 * @param trees how many trees there are under the restored head, without that of heads
 * @param treesRoot root over their {@link RestoredTree}s
 * @param lost positions that are lost
 * @param at when it was declared; what is finer than a microsecond is left out
 * @param by who declared it
 * @param why why
 */
public record EpochStatement(
        int epoch,
        Checkpoint last,
        Checkpoint restored,
        long trees,
        Hash treesRoot,
        LostPositions lost,
        Instant at,
        String by,
        String why) {

    private static final int LONGEST = 500;

    /** Refuses what nobody could read back, or what contradicts itself. */
    public EpochStatement {
        at = at.truncatedTo(ChronoUnit.MICROS);
        oneLine("by", by);
        oneLine("why", why);
        Origin before = last.origin();
        Origin after = restored.origin();
        if (!before.tree().equals(Origin.HEADS)
                || !after.tree().equals(Origin.HEADS)
                || !before.ledger().equals(after.ledger())) {
            throw new MalformedNote("an epoch is declared between two heads of one ledger");
        }
        if (epoch <= Math.max(before.epoch(), after.epoch())) {
            throw new MalformedNote("epoch " + epoch + " does not follow those of its heads");
        }
    }

    private static void oneLine(String name, String text) {
        if (text.isBlank() || !text.strip().equals(text) || text.length() > LONGEST) {
            throw new MalformedNote(name + " has between 1 and " + LONGEST + " characters, without spaces around");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new MalformedNote(name + " is one line without control characters");
        }
    }

    /** Name of the ledger. */
    public String ledger() {
        return restored.origin().ledger();
    }

    /** Under which name it is signed, and its first line. */
    public String name() {
        return ledger() + "/epochs";
    }

    /** What is signed. Its second line makes it no checkpoint. */
    public String text() {
        return String.join(
                "\n",
                name(),
                "epoch statement 1",
                "epoch " + epoch,
                "last " + head(last),
                "restored " + head(restored),
                "trees " + trees + " " + treesRoot,
                "lost " + lost,
                "declared " + StatementText.micros(at),
                "by " + by,
                "why " + why,
                "");
    }

    private static String head(Checkpoint head) {
        return head.origin() + " " + head.size() + " " + head.root();
    }

    /**
     * Reads what {@link #text()} gave.
     *
     * @throws MalformedNote where it is something else
     */
    public static EpochStatement parse(String text) {
        StatementText lines = new StatementText(text);
        lines.next("");
        lines.next("epoch statement 1");
        EpochStatement statement;
        try {
            int epoch = Math.toIntExact(Long.parseLong(lines.after("epoch")));
            Checkpoint last = lines.head("last");
            Checkpoint restored = lines.head("restored");
            List<String> trees = lines.words("trees", 2);
            statement = new EpochStatement(
                    epoch,
                    last,
                    restored,
                    Long.parseLong(trees.get(0)),
                    Hash.parse(trees.get(1)),
                    LostPositions.parse(lines.after("lost")),
                    Instant.parse(lines.after("declared")),
                    lines.after("by"),
                    lines.after("why"));
        } catch (MalformedNote e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedNote("a line of the statement of an epoch cannot be read: " + e.getMessage());
        }
        if (!statement.text().equals(text)) {
            throw new MalformedNote("the statement of an epoch is written in one way only");
        }
        return statement;
    }

    /** For people: that something is lost, what, who says so, when and why. */
    public String sentence() {
        return "epoch %d was declared at %s by %s, because: %s; what stood between the heads of %d and %d leaves is lost, %s"
                .formatted(epoch, at, by, why, restored.size(), last.size(), lost.words());
    }
}
