package dev.signet.ledger.checkpoint;

import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.ConsistencyProof;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.InclusionProof;
import dev.signet.ledger.proof.RangeProof;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TilePath;
import dev.signet.ledger.proof.TreeHashes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The trees as far as they are signed, for those who read them. What is asked for by size or index must not lie behind
 * the newest checkpoint; it is refused with {@link IllegalArgumentException} or answered by nothing.
 */
public final class Trees {

    static final String LEAF_AT = """
            select e.leaf_index, e.leaf_hash from ledger.entry e join ledger.tree t on t.id = e.tree
            where e.position = ? and t.name = ?
            """;

    private static final String POSITION_OF = """
            select e.position from ledger.entry e join ledger.tree t on t.id = e.tree
            where t.name = ? and e.leaf_index = ?
            """;

    static final String HEAD_OF = """
            select c.head_index, c.note from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = ? and c.epoch <= ? and c.head_index < ? order by c.size desc limit 1
            """;

    private final DataSource pool;

    /** Trees in the database that {@code pool} connects to. */
    public Trees(DataSource pool) {
        this.pool = pool;
    }

    /**
     * A leaf with the place at which it stands.
     *
     * @param index place in the tree, from 0
     * @param hash hash of the leaf
     */
    public record PlacedLeaf(long index, Hash hash) {}

    /**
     * A checkpoint as a leaf of the tree of heads.
     *
     * @param index place in that tree, from 0
     * @param note the signed checkpoint, of which the text is the leaf
     */
    public record PlacedHead(long index, SignedNote note) {}

    /** The newest checkpoint of a tree among the first leaves of the tree of heads; empty where there is none. */
    public Optional<PlacedHead> headOf(String tree, long heads) {
        return headOf(tree, Integer.MAX_VALUE, heads);
    }

    /** The same as it stood in an epoch: what a later one put in those places, nobody saw who saw the earlier one last. */
    public Optional<PlacedHead> headOf(String tree, int epoch, long heads) {
        return ask(
                "find a checkpoint among the heads",
                c -> Query.first(
                        c,
                        HEAD_OF,
                        row -> new PlacedHead(row.getLong(1), SignedNote.parse(row.getString(2))),
                        tree,
                        epoch,
                        heads));
    }

    /** The newest checkpoint of a tree; empty where it has none yet. */
    public Optional<StoredCheckpoint> newest(String tree) {
        return ask("read a checkpoint", c -> Query.first(c, StoredCheckpoint.NEWEST, StoredCheckpoint::read, tree));
    }

    /** The checkpoint that was signed at this size; empty where none was. */
    public Optional<StoredCheckpoint> ofSize(String tree, long size) {
        return ask(
                "read a checkpoint", c -> Query.first(c, StoredCheckpoint.OF_SIZE, StoredCheckpoint::read, tree, size));
    }

    /** The leaf of the event at a position of the ledger; empty where that is none of this tree. */
    public Optional<PlacedLeaf> leafAt(String tree, long position) {
        return ask(
                "find a leaf",
                c -> Query.first(
                        c, LEAF_AT, row -> new PlacedLeaf(row.getLong(1), Hash.of(row.getBytes(2))), position, tree));
    }

    /**
     * The position at which a leaf stands.
     *
     * @throws IllegalArgumentException where the tree has no such leaf
     */
    public long positionOf(String tree, long index) {
        return ask("find a leaf", c -> Query.first(c, POSITION_OF, row -> row.getLong(1), tree, index))
                .orElseThrow(() -> new IllegalArgumentException(tree + " has no leaf " + index));
    }

    /** The hashes of a tile, one behind the other; empty where the tree does not have them all. */
    public Optional<byte[]> tile(String tree, TilePath path) {
        return ask("read a tile", c -> {
            Optional<StoredTree> stored = StoredTree.named(c, tree);
            if (stored.isEmpty() || !path.within(stored.get().signedSize(c))) {
                return Optional.empty();
            }
            List<Hash> hashes =
                    new StoredHashes(c, stored.get()).hashes(path.level(), path.index() * Tile.WIDTH, path.width());
            return Optional.of(Tile.join(hashes));
        });
    }

    /** That the leaf at {@code index} stands in the tree of {@code size} leaves. */
    public InclusionProof inclusion(String tree, long index, long size) {
        return ask("prove a leaf", c -> InclusionProof.of(index, size, hashes(c, tree, size)));
    }

    /** That the tree of {@code to} leaves grew out of that of {@code from}. */
    public ConsistencyProof consistency(String tree, long from, long to) {
        return ask("prove a tree", c -> ConsistencyProof.of(from, to, hashes(c, tree, to)));
    }

    /** That the leaves from {@code from} up to, without, {@code to} stand in the tree of {@code size} leaves. */
    public RangeProof range(String tree, long from, long to, long size) {
        return ask("prove some leaves", c -> RangeProof.of(from, to, size, hashes(c, tree, size)));
    }

    /** All hashes of the tree of {@code size} leaves, for whoever makes many proofs. */
    public TreeHashes hashes(String tree, long size) {
        return (level, first, count) ->
                ask("read the hashes of a tree", c -> hashes(c, tree, size).hashes(level, first, count));
    }

    /** How the signing is doing now, as far as the database knows. */
    public CheckpointFigures figures(boolean making) {
        return ask("measure the trees", c -> FiguresOfTrees.measure(c, making));
    }

    private static TreeHashes hashes(Connection connection, String tree, long size) throws SQLException {
        StoredTree stored = StoredTree.named(connection, tree)
                .filter(known -> size > 0)
                .orElseThrow(() -> new IllegalArgumentException("there is no such tree of " + size + " leaves"));
        long signed = stored.signedSize(connection);
        if (size > signed) {
            throw new IllegalArgumentException(
                    "the newest checkpoint of the tree has %d leaves, not %d".formatted(signed, size));
        }
        return new StoredHashes(connection, stored);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(String purpose, Question<T> question) {
        try (Connection connection = pool.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable(purpose, e);
        }
    }
}
