package dev.signet.ledger.proof;

import java.util.List;

/**
 * Shows that consecutive leaves stand at their places in a tree and that none is left out between them: the hashes that
 * stand for everything before and for everything behind.
 *
 * @param from place of the first leaf, from 0
 * @param to place behind the last one
 * @param size leaves in the tree
 * @param before roots of the complete subtrees that cover the leaves up to {@code from}, from the left
 * @param behind roots of the complete subtrees that cover the leaves from {@code to} on, from the left
 */
public record RangeProof(long from, long to, long size, List<Hash> before, List<Hash> behind) {

    /** Keeps its own copies. */
    public RangeProof {
        if (from < 0 || to < from || size < to) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no range from " + from + " to " + to);
        }
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    /** The proof for some leaves of the tree that the first {@code size} leaves are. */
    public static RangeProof of(long from, long to, long size, TreeHashes hashes) {
        return new RangeProof(from, to, size, hashes.nodes(0, from), hashes.nodes(to, size));
    }

    /**
     * Where to append the hashes of the leaves, one after the other.
     *
     * @throws IllegalArgumentException where the hashes before them are too few or too many
     */
    public CompactRange begin() {
        return new CompactRange(from, before);
    }

    /** Whether the leaves that were appended to {@link #begin()} lead to the root, together with those behind them. */
    public boolean leads(CompactRange appended, Hash root) {
        List<Span> spans = Span.covering(to, size);
        if (appended.size() != to || spans.size() != behind.size()) {
            return false;
        }
        CompactRange whole = new CompactRange(appended.size(), appended.nodes());
        for (int i = 0; i < spans.size(); i++) {
            whole.append(spans.get(i).height(), behind.get(i));
        }
        return whole.root().equals(root);
    }
}
