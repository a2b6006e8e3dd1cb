package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree to which leaves are appended: gives the root, and each tile once it is full. Holds at most
 * 255 hashes of each level. Not for use by several threads at once.
 */
public final class GrowingTree {

    private final CompactRange range;
    private final List<List<Hash>> edge = new ArrayList<>();
    private final List<Tile> full = new ArrayList<>();

    /** A tree without leaves. */
    public GrowingTree() {
        this.range = new CompactRange();
    }

    /** The tree that the first {@code size} leaves of {@code hashes} are. */
    public GrowingTree(long size, TreeHashes hashes) {
        this.range = new CompactRange(size, hashes.nodes(0, size));
        for (int level = 0; size >>> (level * Tile.HEIGHT) > 0; level++) {
            long complete = size >>> (level * Tile.HEIGHT);
            int open = (int) (complete % Tile.WIDTH);
            edge.add(new ArrayList<>(open == 0 ? List.of() : hashes.hashes(level, complete - open, open)));
        }
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        range.append(leaf);
        append(0, leaf);
    }

    private void append(int level, Hash hash) {
        if (edge.size() == level) {
            edge.add(new ArrayList<>());
        }
        List<Hash> open = edge.get(level);
        open.add(hash);
        if (open.size() == Tile.WIDTH) {
            long index = (range.size() >>> ((level + 1) * Tile.HEIGHT)) - 1;
            Tile tile = new Tile(level, index, open);
            full.add(tile);
            open.clear();
            append(level + 1, tile.root());
        }
    }

    /** How many leaves there are. */
    public long size() {
        return range.size();
    }

    /** The root of the tree. */
    public Hash root() {
        return range.root();
    }

    /** The tiles that have become full since the last call. */
    public List<Tile> takeFullTiles() {
        List<Tile> taken = List.copyOf(full);
        full.clear();
        return taken;
    }
}
