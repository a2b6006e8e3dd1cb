package dev.signet.ledger.checkpoint;

import static dev.signet.ledger.note.SignedNote.Verdict.GOOD;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A checkpoint as it is kept.
 *
 * @param size leaves in the tree
 * @param note the signed note
 * @param position every event of the tree up to this position is in it
 * @param at when it was signed
 */
public record StoredCheckpoint(long size, SignedNote note, long position, Instant at) {

    static final String NEWEST = """
            select c.size, c.note, c.position, c.at
            from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = ? order by c.size desc, c.epoch desc limit 1
            """;

    static final String OF_SIZE = """
            select c.size, c.note, c.position, c.at
            from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = ? and c.size = ? order by c.epoch desc limit 1
            """;

    static StoredCheckpoint read(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong(1),
                SignedNote.parse(row.getString(2)),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    /** Refuses to go on where the tree, as it is stored now, is not the one that this checkpoint was signed over. */
    void requireRoot(String tree, Hash rebuilt, SigningKey key) {
        Checkpoint signed = Checkpoint.parse(note.text());
        String origin = signed.origin().toString();
        if (!signed.origin().tree().equals(tree) || signed.size() != size || note.by(key.verifier(origin)) != GOOD) {
            throw new LedgerUnsound(
                    "the newest checkpoint of %s, of %d leaves, is not as it was signed".formatted(tree, size));
        }
        if (!signed.root().equals(rebuilt)) {
            throw new LedgerUnsound("the %d leaves of %s have the root %s, and %s was signed over them"
                    .formatted(size, tree, rebuilt, signed.root()));
        }
    }
}
