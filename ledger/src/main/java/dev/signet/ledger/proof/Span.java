package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete subtree: 2^height leaves, of which the first is at {@code index} · 2^height.
 *
 * @param height 0 for a single leaf
 * @param index place among the subtrees of that height
 */
public record Span(int height, long index) {

    /** The fewest complete subtrees that cover the leaves from {@code from} up to, without, {@code to}, from the left. */
    public static List<Span> covering(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range of leaves: from " + from + " to " + to);
        }
        List<Span> spans = new ArrayList<>();
        long next = from;
        while (next < to) {
            int fits = 63 - Long.numberOfLeadingZeros(to - next);
            int height = next == 0 ? fits : Math.min(fits, Long.numberOfTrailingZeros(next));
            spans.add(new Span(height, next >>> height));
            next += 1L << height;
        }
        return spans;
    }
}
