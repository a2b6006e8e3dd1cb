package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.verify.Finding;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The leaf hashes that stand in full tiles: a second witness beside the hash that each entry has. */
final class KeptTiles {

    static final String TILE =
            "select hashes, root from ledger.tile where tree = ? and level = ?::smallint and index = ?";

    private final TreeInDatabase tree;
    private final Consumer<Finding> findings;
    private long current = -1;
    private List<Hash> hashes = List.of();

    KeptTiles(TreeInDatabase tree, Consumer<Finding> findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** The hash of a leaf; {@code null} where its tile is not full yet, or contradicts itself. */
    @Nullable
    Hash of(long index) throws SQLException {
        if (index / Tile.WIDTH != current) {
            current = index / Tile.WIDTH;
            hashes = load();
        }
        return hashes.isEmpty() ? null : hashes.get((int) (index % Tile.WIDTH));
    }

    private List<Hash> load() throws SQLException {
        Optional<StoredTile> stored = StoredTile.read(tree, 0, current);
        if (stored.isPresent() && !stored.get().sound()) {
            findings.accept(StoredTile.finding(tree, 0, current, "its hashes do not give the root that is kept of it"));
            return List.of();
        }
        return stored.map(StoredTile::hashes).orElseGet(List::of);
    }

    /** A tile with the root that is kept of it. */
    record StoredTile(List<Hash> hashes, Hash root) {

        static Optional<StoredTile> read(TreeInDatabase tree, int level, long index) throws SQLException {
            return Query.first(
                    tree.connection(),
                    TILE,
                    row -> new StoredTile(Tile.split(row.getBytes(1)), Hash.of(row.getBytes(2))),
                    tree.id(),
                    level,
                    index);
        }

        boolean sound() {
            return new Tile(0, 0, hashes).root().equals(root);
        }

        static Finding finding(TreeInDatabase tree, int level, long index, String what) {
            return new Finding(
                    Finding.Kind.TILE_CHANGED,
                    tree.name(),
                    index << (Tile.HEIGHT * (level + 1)),
                    0,
                    "tile %d of level %d: %s".formatted(index, level, what));
        }
    }
}
