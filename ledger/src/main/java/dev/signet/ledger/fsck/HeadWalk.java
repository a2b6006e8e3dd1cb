package dev.signet.ledger.fsck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.verify.CheckpointCheck;
import dev.signet.ledger.verify.Finding;
import dev.signet.ledger.verify.TreeCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Goes through the checkpoints of all trees in the order of the tree of heads, and holds them against that tree's own. */
final class HeadWalk {

    private static final int PAGE = 1_000;

    private static final String LEAVES = """
            select head_index, note from ledger.checkpoint where head_index >= ? order by head_index limit ?
            """;

    private static final String HEADS = "select id from ledger.tree where name = 'heads'";

    private final Connection connection;
    private final CheckpointCheck signatures;
    private final List<Checkpoint> outside;
    private final Consumer<Finding> findings;

    private record HeadLeaf(long index, String note) {}

    HeadWalk(Connection connection, CheckpointCheck signatures, List<Checkpoint> outside, Consumer<Finding> findings) {
        this.connection = connection;
        this.signatures = signatures;
        this.outside = outside;
        this.findings = findings;
    }

    void run() throws SQLException {
        int id = Query.first(connection, HEADS, row -> row.getInt(1)).orElseThrow();
        TreeInDatabase heads = new TreeInDatabase(connection, id, Origin.HEADS);
        CheckpointWalk checkpoints = new CheckpointWalk(heads, signatures, outside);
        TreeCheck check = new TreeCheck(Origin.HEADS, new CompactRange(), 0, findings);
        checkpoints.begin(0, heads.known());
        List<HeadLeaf> page = from(0);
        while (!page.isEmpty()) {
            for (HeadLeaf leaf : page) {
                if (leaf.index() != check.size()) {
                    findings.accept(new Finding(
                            Finding.Kind.CHECKPOINT_MISSING,
                            Origin.HEADS,
                            check.size(),
                            0,
                            "checkpoint " + check.size() + " of all trees is not there, nor any up to "
                                    + leaf.index()));
                    return;
                }
                check.leaf(hash(leaf));
                checkpoints.comparedAt(check);
            }
            page = from(check.size());
        }
        checkpoints.behind(check.size()).ifPresent(check::endsBefore);
        if (checkpoints.newest() == 0) {
            findings.accept(new Finding(
                    Finding.Kind.NOT_SIGNED,
                    Origin.HEADS,
                    -1,
                    0,
                    "there is no checkpoint of all trees that could be trusted: nothing here is proved"));
        }
    }

    private List<HeadLeaf> from(long index) throws SQLException {
        return Query.all(connection, LEAVES, row -> new HeadLeaf(row.getLong(1), row.getString(2)), index, PAGE);
    }

    private Hash hash(HeadLeaf leaf) {
        try {
            return Hash.ofLeaf(SignedNote.parse(leaf.note()).text().getBytes(UTF_8));
        } catch (MalformedNote e) {
            findings.accept(new Finding(
                    Finding.Kind.CHECKPOINT_CHANGED,
                    Origin.HEADS,
                    leaf.index(),
                    0,
                    "checkpoint " + leaf.index() + " of all trees cannot be read: " + e.getMessage()));
            return Hash.ofLeaf(leaf.note().getBytes(UTF_8));
        }
    }
}
