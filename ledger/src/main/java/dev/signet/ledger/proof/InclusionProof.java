package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf stands at its place in a tree (RFC 9162 §2.1.3).
 *
 * @param index place of the leaf, from 0
 * @param size leaves in the tree
 * @param path hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** Keeps its own copy. */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has none at " + index);
        }
        path = List.copyOf(path);
    }

    /** The proof for a leaf of the tree that the first {@code size} leaves are (RFC 9162 §2.1.3.1). */
    public static InclusionProof of(long index, long size, TreeHashes hashes) {
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(CompactRange.fold(hashes.nodes(middle, to)));
                to = middle;
            } else {
                path.add(CompactRange.fold(hashes.nodes(from, middle)));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** Whether it leads from the leaf to the root (RFC 9162 §2.1.3.2). */
    public boolean leads(Hash leaf, Hash root) {
        long fn = index;
        long sn = size - 1;
        Hash reached = leaf;
        for (Hash sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = Hash.ofNode(sibling, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                reached = Hash.ofNode(reached, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && reached.equals(root);
    }

    /** The largest power of two below a number greater than one. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
