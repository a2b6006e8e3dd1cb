package dev.signet.ledger.export;

import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Span;
import dev.signet.ledger.proof.TreeHashes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hashes of a tree whose nodes are read once: the proof of one row shares nearly all of them with that of the next. */
final class RememberedNodes implements TreeHashes {

    private static final int MOST = 4_096;

    private final TreeHashes hashes;
    private final Map<Span, Hash> nodes = new LinkedHashMap<>();

    RememberedNodes(TreeHashes hashes) {
        this.hashes = hashes;
    }

    @Override
    public List<Hash> hashes(int level, long first, int count) {
        return hashes.hashes(level, first, count);
    }

    @Override
    public Hash node(Span span) {
        Hash known = nodes.get(span);
        if (known == null) {
            if (nodes.size() == MOST) {
                nodes.remove(nodes.keySet().iterator().next());
            }
            known = hashes.node(span);
            nodes.put(span, known);
        }
        return known;
    }
}
