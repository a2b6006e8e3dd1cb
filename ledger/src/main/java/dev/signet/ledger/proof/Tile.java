package dev.signet.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A full tile: 256 consecutive hashes of a level, which is a subtree of height 8 (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes; each level above holds the roots of the tiles below
 * @param index place in the level
 * @param hashes 256 of them
 */
public record Tile(int level, long index, List<Hash> hashes) {

    /** Height of the subtree. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** Keeps its own copy. */
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.size() != WIDTH) {
            throw new IllegalArgumentException("a full tile has 256 hashes, not " + hashes.size());
        }
    }

    /** The root over its hashes: one hash of the level above. */
    public Hash root() {
        CompactRange range = new CompactRange();
        hashes.forEach(range::append);
        return range.root();
    }

    /** The hashes as they are served and stored, one behind the other. */
    public byte[] bytes() {
        return join(hashes);
    }

    /** Some hashes, one behind the other. */
    public static byte[] join(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /** The hashes that stand one behind the other in some bytes. */
    public static List<Hash> split(byte[] bytes) {
        if (bytes.length % Hash.LENGTH != 0) {
            throw new IllegalArgumentException("hashes have 32 bytes each, and " + bytes.length + " is no multiple");
        }
        List<Hash> hashes = new ArrayList<>(bytes.length / Hash.LENGTH);
        for (int offset = 0; offset < bytes.length; offset += Hash.LENGTH) {
            hashes.add(Hash.of(bytes, offset, Hash.LENGTH));
        }
        return hashes;
    }
}
