package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The few hashes that stand for all leaves up to here: the roots of the complete subtrees that cover them, from the
 * left. Enough to append to a tree and to know its root. Not for use by several threads at once.
 */
public final class CompactRange {

    private final List<Hash> nodes = new ArrayList<>();
    private long size;

    /** A tree without leaves. */
    public CompactRange() {}

    /**
     * A tree of {@code size} leaves, from the hashes that {@link #nodes()} gave.
     *
     * @throws IllegalArgumentException where there are more or fewer of them than the size asks for
     */
    public CompactRange(long size, Collection<Hash> nodes) {
        if (size < 0 || nodes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    nodes.size() + " hashes cannot stand for " + size + " leaves, it takes " + Long.bitCount(size));
        }
        this.size = size;
        this.nodes.addAll(nodes);
    }

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        append(0, leaf);
    }

    /**
     * Adds the root of the next complete subtree.
     *
     * @throws IllegalArgumentException where a subtree of that height cannot begin here
     */
    public void append(int height, Hash root) {
        if (size != 0 && Long.numberOfTrailingZeros(size) < height) {
            throw new IllegalArgumentException("no subtree of height " + height + " begins at leaf " + size);
        }
        Hash merged = root;
        for (long left = size >>> height; (left & 1) == 1; left >>>= 1) {
            merged = Hash.ofNode(nodes.removeLast(), merged);
        }
        nodes.add(merged);
        size = Math.addExact(size, 1L << height);
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, from the left, largest first. */
    public List<Hash> nodes() {
        return List.copyOf(nodes);
    }

    /** The root of the tree (RFC 9162 §2.1.1). */
    public Hash root() {
        return fold(nodes);
    }

    static Hash fold(List<Hash> nodes) {
        if (nodes.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = nodes.getLast();
        for (Hash left : nodes.reversed().subList(1, nodes.size())) {
            root = Hash.ofNode(left, root);
        }
        return root;
    }
}
