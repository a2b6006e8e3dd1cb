package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** Where the hashes of a tree are kept, in levels of tiles (C2SP tlog-tiles). */
@FunctionalInterface
public interface TreeHashes {

    /**
     * Consecutive hashes of a level, all of one tile. Hash {@code i} of level {@code l} is the root over the leaves
     * from i · 256^l up to (i + 1) · 256^l, which all exist.
     *
     * @param level 0 for leaf hashes
     * @param first the first hash wanted, counted over the whole level
     * @param count how many, at most 256
     */
    List<Hash> hashes(int level, long first, int count);

    /** The root of a complete subtree. */
    default Hash node(Span span) {
        int level = span.height() / Tile.HEIGHT;
        int above = span.height() % Tile.HEIGHT;
        CompactRange range = new CompactRange();
        hashes(level, span.index() << above, 1 << above).forEach(range::append);
        return range.root();
    }

    /** The roots of the complete subtrees that cover some leaves, from the left. */
    default List<Hash> nodes(long from, long to) {
        List<Hash> nodes = new ArrayList<>();
        for (Span span : Span.covering(from, to)) {
            nodes.add(node(span));
        }
        return nodes;
    }

    /** The root of the tree that the first {@code size} leaves are. */
    default Hash root(long size) {
        return CompactRange.fold(nodes(0, size));
    }
}
