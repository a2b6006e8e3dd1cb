package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree begins with all the leaves of an older one (RFC 9162 §2.1.4).
 *
 * @param from leaves in the older tree, at least one
 * @param to leaves in the newer tree, at least as many
 * @param path hashes of which both roots can be made; none where the sizes are equal
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** Keeps its own copy. */
    public ConsistencyProof {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("a tree of " + from + " leaves does not grow into one of " + to);
        }
        path = List.copyOf(path);
    }

    /** The proof between two sizes of one tree (RFC 9162 §2.1.4.1). */
    public static ConsistencyProof of(long from, long to, TreeHashes hashes) {
        List<Hash> path = new ArrayList<>();
        if (from < to) {
            collect(from, 0, to, true, hashes, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private static void collect(long old, long from, long to, boolean whole, TreeHashes hashes, List<Hash> path) {
        if (old == to) {
            if (!whole) {
                path.add(CompactRange.fold(hashes.nodes(from, to)));
            }
            return;
        }
        long middle = from + InclusionProof.split(to - from);
        if (old <= middle) {
            collect(old, from, middle, whole, hashes, path);
            path.add(CompactRange.fold(hashes.nodes(middle, to)));
        } else {
            collect(old, middle, to, false, hashes, path);
            path.add(CompactRange.fold(hashes.nodes(from, middle)));
        }
    }

    /** Whether it leads to both roots (RFC 9162 §2.1.4.2). */
    public boolean leads(Hash older, Hash newer) {
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            steps.addFirst(older);
        }
        if (steps.isEmpty()) {
            return false;
        }
        int odd = Long.numberOfTrailingZeros(~(from - 1));
        long fn = (from - 1) >>> odd;
        long sn = (to - 1) >>> odd;
        Hash fr = steps.getFirst();
        Hash sr = fr;
        for (Hash step : steps.subList(1, steps.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(step, fr);
                sr = Hash.ofNode(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, step);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && fr.equals(older) && sr.equals(newer);
    }
}
