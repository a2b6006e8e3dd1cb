package dev.signet.ledger.checkpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.GrowingTree;
import dev.signet.ledger.proof.Hash;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Round after round on one connection: the leaves behind the last checkpoints are appended to their trees, and what has
 * grown is signed. The right edges of the trees are kept in memory and made anew from what is stored where they are not;
 * after a round that failed, they are worth nothing and this object must not be used again.
 */
final class Rounds {

    /** Most leaves in one round. */
    static final int MOST = 20_000;

    static final String NEW_LEAVES = """
            select position, tree, leaf_index, leaf_hash from ledger.entry
            where position > ? order by position limit ?
            """;

    private static final int TREES_IN_MEMORY = 2_000;

    private final Connection connection;
    private final String ledger;
    private final SigningKey key;
    private final Tree heads;
    private final Cache<Integer, Tree> trees =
            Caffeine.newBuilder().maximumSize(TREES_IN_MEMORY).build();
    private long covered;

    /** A tree with its right edge. */
    private record Tree(StoredTree stored, GrowingTree growing) {

        /** Going on from another root than the one that was signed would sign a contradiction. */
        static Tree load(Connection connection, StoredTree stored, SigningKey key) throws SQLException {
            Optional<StoredCheckpoint> newest =
                    Query.first(connection, StoredCheckpoint.NEWEST, StoredCheckpoint::read, stored.name());
            long size = newest.map(StoredCheckpoint::size).orElse(0L);
            GrowingTree growing = new GrowingTree(size, new StoredHashes(connection, stored));
            if (newest.isPresent()) {
                newest.get().requireRoot(stored.name(), growing.root(), key);
            }
            return new Tree(stored, growing);
        }
    }

    private record NewLeaf(long position, int tree, long index, Hash hash) {}

    Rounds(Connection connection, String ledger, SigningKey key) throws SQLException {
        this.connection = connection;
        this.ledger = ledger;
        this.key = key;
        this.covered = GrowthTable.covered(connection);
        StoredTree stored = StoredTree.named(connection, Origin.HEADS)
                .orElseThrow(() -> new LedgerUnsound("there is no tree of heads"));
        this.heads = Tree.load(connection, stored, key);
    }

    /** Makes one round in a transaction of its own and says how many leaves it took up. */
    int next() throws SQLException {
        List<NewLeaf> leaves = Query.all(
                connection,
                NEW_LEAVES,
                row -> new NewLeaf(row.getLong(1), row.getInt(2), row.getLong(3), Hash.of(row.getBytes(4))),
                covered,
                MOST);
        if (!leaves.isEmpty()) {
            Growth growth = sign(append(leaves));
            connection.setAutoCommit(false);
            GrowthTable.insert(connection, growth, leaves.getLast().position());
            connection.commit();
            connection.setAutoCommit(true);
            covered = leaves.getLast().position();
        }
        return leaves.size();
    }

    private Collection<Tree> append(List<NewLeaf> leaves) throws SQLException {
        Map<Integer, Tree> grown = new HashMap<>();
        long position = covered;
        for (NewLeaf leaf : leaves) {
            position++;
            Tree tree = grown.get(leaf.tree());
            if (tree == null) {
                tree = tree(leaf.tree());
                grown.put(leaf.tree(), tree);
            }
            if (leaf.position() != position || leaf.index() != tree.growing().size()) {
                throw new LedgerUnsound("position %d is leaf %d of %s, where leaf %d at position %d was due"
                        .formatted(
                                leaf.position(),
                                leaf.index(),
                                tree.stored().name(),
                                tree.growing().size(),
                                position));
            }
            tree.growing().append(leaf.hash());
        }
        return grown.values();
    }

    private Tree tree(int id) throws SQLException {
        Tree known = trees.getIfPresent(id);
        if (known == null) {
            known = Tree.load(connection, StoredTree.of(connection, id), key);
            trees.put(id, known);
        }
        return known;
    }

    private Growth sign(Collection<Tree> grown) throws SQLException {
        Growth growth = new Growth(ledger, GrowthTable.epoch(connection), key);
        List<Tree> byName = grown.stream()
                .sorted(Comparator.comparing(tree -> tree.stored().name()))
                .toList();
        for (Tree tree : byName) {
            long index = heads.growing().size();
            heads.growing().append(growth.sign(tree.stored(), tree.growing(), index));
        }
        growth.sign(heads.stored(), heads.growing(), -1);
        return growth;
    }
}
