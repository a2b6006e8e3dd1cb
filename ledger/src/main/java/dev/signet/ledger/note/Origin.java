package dev.signet.ledger.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tree a checkpoint speaks of: its first line, and the name of the key that signs it.
 *
 * @param ledger name of the installation, such as {@code id.example.com}
 * @param tree name of the tree: a user pool, a tenant, the platform or {@link #HEADS}
 * @param epoch counted from 1; a ledger that went back behind a checkpoint, as after a restore, goes on in the next
 */
public record Origin(String ledger, String tree, int epoch) {

    /** The tree over the checkpoints of all others. */
    public static final String HEADS = "heads";

    private static final Pattern FORM = Pattern.compile("(.+?)/([A-Za-z0-9_.:-]{1,128})(?:/epoch/([1-9]\\d{0,8}))?");

    /** Refuses what could not be read back. */
    public Origin {
        Text.keyName(ledger);
        if (epoch < 1 || !tree.matches("[A-Za-z0-9_.:-]{1,128}") || ledger.matches(".*/epoch")) {
            throw new MalformedNote("no name of a tree: " + ledger + ", " + tree + ", " + epoch);
        }
    }

    /** The origin that a checkpoint's first line names. */
    public static Origin parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            throw new MalformedNote("an origin reads: ledger/tree, or ledger/tree/epoch/number, not " + line);
        }
        int epoch = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        Origin origin = new Origin(form.group(1), form.group(2), epoch);
        if (!origin.toString().equals(line)) {
            throw new MalformedNote("an origin is written in one way only, not as " + line);
        }
        return origin;
    }

    /** The line: {@code ledger/tree} in the first epoch, {@code ledger/tree/epoch/2} in the second. */
    @Override
    public String toString() {
        return ledger + "/" + tree + (epoch == 1 ? "" : "/epoch/" + epoch);
    }
}
