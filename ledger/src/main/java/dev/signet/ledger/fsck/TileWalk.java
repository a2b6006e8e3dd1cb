package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.fsck.KeptTiles.StoredTile;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.verify.Finding;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks that each tile above the leaves is made of the tiles below it; the lowest ones are checked with the records. */
final class TileWalk {

    private static final String ROOTS = """
            select root from ledger.tile
            where tree = ? and level = ?::smallint and index >= ? and index < ? order by index
            """;

    private static final String COUNT = "select count(*) from ledger.tile where tree = ? and level = 0 and index < ?";

    private final TreeInDatabase tree;
    private final Consumer<Finding> findings;

    TileWalk(TreeInDatabase tree, Consumer<Finding> findings) {
        this.tree = tree;
        this.findings = findings;
    }

    void run() throws SQLException {
        long known = tree.known();
        for (int level = 1; known >>> (Tile.HEIGHT * (level + 1)) > 0; level++) {
            long due = known >>> (Tile.HEIGHT * (level + 1));
            for (long index = 0; index < due; index++) {
                check(level, index);
            }
        }
        long due = known >>> Tile.HEIGHT;
        long there = Query.first(tree.connection(), COUNT, row -> row.getLong(1), tree.id(), due)
                .orElse(0L);
        if (there != due) {
            findings.accept(StoredTile.finding(tree, 0, 0, due + " tiles are due and " + there + " are there"));
        }
    }

    private void check(int level, long index) throws SQLException {
        Optional<StoredTile> stored = StoredTile.read(tree, level, index);
        List<Hash> below = Query.all(
                tree.connection(),
                ROOTS,
                row -> Hash.of(row.getBytes(1)),
                tree.id(),
                level - 1,
                index * Tile.WIDTH,
                (index + 1) * Tile.WIDTH);
        if (stored.isEmpty()) {
            findings.accept(StoredTile.finding(tree, level, index, "it is not there"));
        } else if (!stored.get().sound() || !stored.get().hashes().equals(below)) {
            findings.accept(StoredTile.finding(tree, level, index, "it is not made of the tiles below it"));
        }
    }
}
