package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.epoch.Epochs;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.restore.StoredEpochs;
import dev.signet.ledger.verify.CheckpointCheck;
import dev.signet.ledger.verify.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Checks a whole ledger in its database: every record against its leaf, every leaf against the signed trees, every
 * checkpoint against the key and the tree of heads, and all of it against checkpoints that were kept elsewhere. Reads in
 * short steps and stops nobody's work. Can be broken off and taken up again.
 */
public final class Fsck {

    private static final String TREES = "select id, name from ledger.tree where name <> 'heads' order by id";

    private final DataSource database;
    private final VerifierKey key;
    private final String ledger;
    private final List<Checkpoint> outside;
    private final Consumer<Finding> findings;
    private final Consumer<Progress> progress;
    private Epochs epochs = Epochs.none();
    private List<Checkpoint> due = List.of();

    /**
     * How far a tree has been checked.
     *
     * @param tree its name
     * @param checked records checked so far
     * @param known records that its newest checkpoint has
     * @param newer records checked that are newer than the last checkpoint compared with: nothing proves them yet
     */
    public record Progress(String tree, long checked, long known, long newer) {}

    /**
     * @param database connections that may read the ledger
     * @param key the key that is trusted, under any name; best not taken from the same database
     * @param ledger name of the ledger
     * @param outside checkpoints of any tree that were kept elsewhere, as {@link Anchor#trusted} gives them
     * @param findings told of everything that is wrong, as it is found
     * @param progress told now and then
     */
    public Fsck(
            DataSource database,
            VerifierKey key,
            String ledger,
            List<Checkpoint> outside,
            Consumer<Finding> findings,
            Consumer<Progress> progress) {
        this.database = database;
        this.key = key;
        this.ledger = ledger;
        this.outside = List.copyOf(outside);
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * Checks everything, from where an earlier check left off.
     *
     * @param state how far that was; brought forward as the check goes on, so that it can be kept at any time, and no
     *     further once anything was found
     * @param goOn asked after each step; where it says no, the check breaks off
     * @return whether everything has been checked
     */
    public boolean run(FsckState state, BooleanSupplier goOn) throws SQLException {
        Consumer<Finding> told = finding -> {
            state.stay();
            findings.accept(finding);
        };
        CheckpointCheck signatures = new CheckpointCheck(key, ledger, told);
        try (Connection connection = database.getConnection()) {
            epochs = new Epochs(new EpochCheck(connection, key, ledger, told).sound());
            int now = StoredEpochs.now(connection);
            due = outside.stream()
                    .map(checkpoint -> epochs.held(checkpoint, now).checkpoint())
                    .filter(checkpoint -> checkpoint.size() > 0)
                    .distinct()
                    .toList();
            List<TreeInDatabase> trees = Query.all(
                    connection, TREES, row -> new TreeInDatabase(connection, row.getInt(1), row.getString(2)));
            for (TreeInDatabase tree : trees) {
                List<Checkpoint> kept = outsideOf(tree.name());
                if (!new RecordWalk(tree, signatures, kept, told, progress).run(state, goOn)) {
                    return false;
                }
                new TileWalk(tree, told).run();
            }
            new HeadWalk(connection, signatures, outsideOf(Origin.HEADS), told).run();
            new StrayEvents(connection, told).run();
            treesThatAreGone(trees, told);
            return true;
        }
    }

    /** The epochs that the last run has found declared, and believes: each says what is lost. */
    public List<EpochStatement> epochs() {
        return epochs.statements();
    }

    private void treesThatAreGone(List<TreeInDatabase> trees, Consumer<Finding> told) {
        List<String> there = trees.stream().map(TreeInDatabase::name).toList();
        for (Checkpoint checkpoint : due) {
            String tree = checkpoint.origin().tree();
            if (!tree.equals(Origin.HEADS) && !there.contains(tree)) {
                told.accept(new Finding(
                        Finding.Kind.LEDGER_REWOUND,
                        tree,
                        0,
                        0,
                        "the whole tree is gone, of which a checkpoint was kept"));
            }
        }
    }

    private List<Checkpoint> outsideOf(String tree) {
        return due.stream()
                .filter(checkpoint -> checkpoint.origin().tree().equals(tree))
                .toList();
    }
}
