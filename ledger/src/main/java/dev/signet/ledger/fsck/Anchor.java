package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What a check trusts.
 *
 * @param ledger name of the ledger
 * @param key its key, under any name
 */
public record Anchor(String ledger, VerifierKey key) {

    private static final String KEY = "select public_key from vault.ledger_key order by number desc limit 1";

    private static final String NOTE = """
            select c.note from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = 'heads' order by c.size desc limit 1
            """;

    /**
     * A key as it was published: under the name of the tree of heads. The bare name of a ledger cannot be told from that
     * of a tree, since it may have a path.
     *
     * @throws MalformedNote where it has another name
     */
    public static Anchor of(VerifierKey published) {
        Origin origin = Origin.parse(published.name());
        if (!origin.tree().equals(Origin.HEADS)) {
            throw new MalformedNote("it is the key of " + origin + ", and that of ledger/heads is asked for");
        }
        return new Anchor(origin.ledger(), published);
    }

    /** The key in the form in which it was published. */
    public VerifierKey published() {
        return key.named(new Origin(ledger, Origin.HEADS, 1).toString());
    }

    /**
     * The checkpoint that a note is which was kept elsewhere.
     *
     * @throws MalformedNote where it is none, speaks of another ledger, or is not signed by this key
     */
    public Checkpoint trusted(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Origin origin = checkpoint.origin();
        if (!origin.ledger().equals(ledger)) {
            throw new MalformedNote("it speaks of " + origin + ", which is no tree of " + ledger);
        }
        return switch (note.by(key.named(origin.toString()))) {
            case GOOD -> checkpoint;
            case NOT_SIGNED -> throw new MalformedNote("it is not signed by the key of " + ledger);
            case BROKEN -> throw new MalformedNote("it was changed after it was signed");
        };
    }

    /**
     * What the database says of itself, which shows that it agrees with itself and no more: who can rewrite it can do so
     * with a key of their own. Empty where nothing has been signed.
     */
    public static Optional<Anchor> ownWord(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<byte[]> key = Query.first(connection, KEY, row -> row.getBytes(1));
            Optional<String> note = Query.first(connection, NOTE, row -> row.getString(1));
            if (key.isEmpty() || note.isEmpty()) {
                return Optional.empty();
            }
            String ledger = Checkpoint.parse(SignedNote.parse(note.get()).text())
                    .origin()
                    .ledger();
            return Optional.of(new Anchor(ledger, new VerifierKey(ledger, key.get())));
        }
    }
}
