package dev.signet.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TreeHashes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The hashes of a tree as the database has them: full tiles, and at the right edge what tiles will be made of. */
final class StoredHashes implements TreeHashes {

    static final String TILE = """
            select substring(hashes from ? for ?) from ledger.tile where tree = ? and level = ?::smallint and index = ?
            """;

    static final String ROOTS = """
            select root from ledger.tile
            where tree = ? and level = ?::smallint and index >= ? and index < ? order by index
            """;

    static final String LEAVES = """
            select leaf_hash from ledger.entry where tree = ? and leaf_index >= ? and leaf_index < ? order by leaf_index
            """;

    static final String HEADS = """
            select note from ledger.checkpoint where head_index >= ? and head_index < ? order by head_index
            """;

    private final Connection connection;
    private final int tree;
    private final boolean ofHeads;

    StoredHashes(Connection connection, StoredTree tree) {
        this.connection = connection;
        this.tree = tree.id();
        this.ofHeads = tree.ofHeads();
    }

    @Override
    public List<Hash> hashes(int level, long first, int count) {
        try {
            List<Hash> found = fromTile(level, first, count);
            if (found.isEmpty()) {
                found = atTheEdge(level, first, first + count);
            }
            if (found.size() != count) {
                throw new LedgerUnsound("of tree %d, hashes %d to %d of level %d are not all there"
                        .formatted(tree, first, first + count, level));
            }
            return found;
        } catch (SQLException e) {
            throw new LedgerUnavailable("read the hashes of a tree", e);
        }
    }

    private List<Hash> fromTile(int level, long first, int count) throws SQLException {
        int offset = (int) (first % Tile.WIDTH) * Hash.LENGTH;
        return Query.first(
                        connection,
                        TILE,
                        row -> Tile.split(row.getBytes(1)),
                        offset + 1,
                        count * Hash.LENGTH,
                        tree,
                        level,
                        first / Tile.WIDTH)
                .orElseGet(List::of);
    }

    private List<Hash> atTheEdge(int level, long from, long to) throws SQLException {
        if (level > 0) {
            return Query.all(connection, ROOTS, row -> Hash.of(row.getBytes(1)), tree, level - 1, from, to);
        }
        if (ofHeads) {
            return Query.all(connection, HEADS, row -> leafOf(row.getString(1)), from, to);
        }
        return Query.all(connection, LEAVES, row -> Hash.of(row.getBytes(1)), tree, from, to);
    }

    /** What the tree of heads holds of a checkpoint: its text. */
    static Hash leafOf(String note) {
        return Hash.ofLeaf(SignedNote.parse(note).text().getBytes(UTF_8));
    }
}
