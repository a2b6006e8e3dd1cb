package dev.signet.ledger.export;

import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TreeHashes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hashes of a tree of which whole tiles are read, each once: the inclusion proofs of leaves that stand near each other need
 * the same few tiles, hash by hash.
 */
final class RememberedTiles implements TreeHashes {

    private static final int MOST = 64;

    private final TreeHashes hashes;
    private final long size;
    private final Map<Place, List<Hash>> tiles = new LinkedHashMap<>();

    /** Those of the tree that the first {@code size} leaves are. */
    RememberedTiles(TreeHashes hashes, long size) {
        this.hashes = hashes;
        this.size = size;
    }

    private record Place(int level, long index) {}

    @Override
    public List<Hash> hashes(int level, long first, int count) {
        Place place = new Place(level, first / Tile.WIDTH);
        List<Hash> known = tiles.get(place);
        if (known == null) {
            if (tiles.size() == MOST) {
                tiles.remove(tiles.keySet().iterator().next());
            }
            long begin = place.index() * Tile.WIDTH;
            long there = size >> (level * Tile.HEIGHT);
            known = hashes.hashes(level, begin, (int) Math.min(Tile.WIDTH, there - begin));
            tiles.put(place, known);
        }
        int from = (int) (first % Tile.WIDTH);
        return known.subList(from, from + count);
    }
}
