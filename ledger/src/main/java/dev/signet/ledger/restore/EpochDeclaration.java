package dev.signet.ledger.restore;

import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.epoch.LostPositions;
import dev.signet.ledger.epoch.RestoredTree;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Lets a ledger that lies behind what it has signed go on in a new epoch, with a signed statement of what is lost. */
public final class EpochDeclaration {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('signet'), hashtext('checkpoint'))";

    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('signet'), hashtext('checkpoint'))";

    private static final String INSERT = "insert into ledger.epoch (number, statement, trees) values (?, ?, ?)";

    private final DataSource owner;
    private final Trees trees;
    private final LedgerKeys keys;

    /**
     * @param owner connections of the login that owns the schema: nobody else may begin an epoch
     * @param trees the trees in that database
     * @param keys what signs
     */
    public EpochDeclaration(DataSource owner, Trees trees, LedgerKeys keys) {
        this.owner = owner;
        this.trees = trees;
        this.keys = keys;
    }

    /**
     * Who declares an epoch.
     *
     * @param by who
     * @param why why, in one line
     * @param lostUntil last position that is known to have been taken before; 0 where nobody knows
     * @param at when
     */
    public record Declared(String by, String why, long lostUntil, Instant at) {}

    /**
     * Declares the next epoch.
     *
     * @param kept heads of the ledger that others have kept; the last of them is what went before
     * @throws EpochRefused where nothing is lost, where nothing of what was kept can be trusted, or while a node signs
     */
    public Epoch declare(List<SignedNote> kept, Declared declared) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (!Query.first(connection, LOCK, row -> row.getBoolean(1)).orElse(false)) {
                throw new EpochRefused("A node signs this ledger: stop all nodes, or start them with"
                        + " SIGNET_LEDGER_SIGN=false, and try again.");
            }
            try {
                return declare(connection, kept, declared);
            } finally {
                Query.first(connection, UNLOCK, row -> row.getBoolean(1));
            }
        }
    }

    private Epoch declare(Connection connection, List<SignedNote> notes, Declared declared) throws SQLException {
        StoredCheckpoint newest = trees.newest(Origin.HEADS)
                .orElseThrow(() -> new EpochRefused("This ledger has no checkpoint with which an epoch could begin."));
        Checkpoint head = Checkpoint.parse(newest.note().text());
        List<Checkpoint> kept = notes.stream().map(note -> trusted(note, head)).toList();
        CommonHead heads =
                new CommonHead(trees, new Epochs(StoredEpochs.all(connection)), StoredEpochs.now(connection));
        Checkpoint last = heads.last(kept);
        StoredCheckpoint restored = heads.restored(kept, newest);
        Checkpoint begin = Checkpoint.parse(restored.note().text());
        List<RestoredTree> under = StoredEpochs.under(connection, begin.size());
        requireBehind(declared.lostUntil(), restored.position());
        int number = Math.max(StoredEpochs.now(connection), last.origin().epoch()) + 1;
        EpochStatement statement = new EpochStatement(
                number,
                last,
                begin,
                under.size(),
                RestoredTree.hashes(under).root(under.size()),
                new LostPositions(restored.position() + 1, declared.lostUntil()),
                declared.at(),
                declared.by(),
                declared.why());
        Epoch epoch = Epoch.of(keys.sign(statement), under);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, number);
            insert.setString(2, epoch.note().toString());
            insert.setString(3, under.stream().map(tree -> tree + "\n").collect(Collectors.joining()));
            insert.executeUpdate();
        }
        return epoch;
    }

    private static void requireBehind(long lostUntil, long restored) {
        if (lostUntil != 0 && lostUntil <= restored) {
            throw new EpochRefused(
                    ("Position %d was given as the last that is lost, and this ledger is signed up to %d: a node"
                                    + " has signed since it was restored. Give older checkpoints as well, from before the backup:"
                                    + " the new epoch begins with the newest of which the ledger has the same leaves.")
                            .formatted(lostUntil, restored));
        }
    }

    private Checkpoint trusted(SignedNote note, Checkpoint head) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Origin origin = checkpoint.origin();
        if (!origin.tree().equals(Origin.HEADS)
                || !origin.ledger().equals(head.origin().ledger())) {
            throw new EpochRefused("A checkpoint of %s was given, and those of %s are asked for."
                    .formatted(origin, new Origin(head.origin().ledger(), Origin.HEADS, 1)));
        }
        if (note.by(keys.verifier(origin.toString())) != SignedNote.Verdict.GOOD) {
            throw new EpochRefused("The checkpoint of %d leaves that was given is not signed by this ledger's key."
                    .formatted(checkpoint.size()));
        }
        return checkpoint;
    }
}
