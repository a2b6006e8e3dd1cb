package dev.signet.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Trees computed the slow way, straight from the definition (RFC 9162 §2.1.1). */
final class Orchard {

    private Orchard() {}

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.ofLeaf(("leaf " + i).getBytes(UTF_8)));
        }
        return leaves;
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** Reads every level straight off the leaves. */
    static TreeHashes hashes(List<Hash> leaves) {
        return (level, first, count) -> {
            int width = 1 << (level * Tile.HEIGHT);
            List<Hash> found = new ArrayList<>();
            for (int i = (int) first; i < first + count; i++) {
                found.add(root(leaves.subList(i * width, (i + 1) * width)));
            }
            return found;
        };
    }
}
