package dev.signet.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AGrowingTree {

    private static final List<Hash> LEAVES = Orchard.leaves(70_000);

    private final Map<String, Tile> tiles = new HashMap<>();

    @Test
    void hasTheRootOfTheDefinitionAtEverySize() {
        GrowingTree tree = new GrowingTree();
        assertThat(tree.root()).isEqualTo(Hash.EMPTY);
        for (int size = 1; size <= 600; size++) {
            tree.append(LEAVES.get(size - 1));

            assertThat(tree.root()).as("%d", size).isEqualTo(Orchard.root(LEAVES.subList(0, size)));
        }
    }

    /** The numbers are the example of C2SP tlog-tiles. */
    @Test
    void givesEachFullTileOnce() {
        GrowingTree tree = new GrowingTree();
        grow(tree, 0, 70_000);

        assertThat(tiles).hasSize(274);
        assertThat(tiles.values().stream().filter(tile -> tile.level() == 0)).hasSize(273);
        assertThat(tiles.values().stream().filter(tile -> tile.level() == 1)).hasSize(1);
        assertThat(tile("0/272").hashes()).isEqualTo(LEAVES.subList(272 * 256, 273 * 256));
        assertThat(tile("1/0").hashes().get(200)).isEqualTo(tile("0/200").root());
        assertThat(tree.root()).isEqualTo(Orchard.root(LEAVES));
    }

    @Test
    void isTakenUpAgainWhereItWasLeft() {
        GrowingTree whole = new GrowingTree();
        int size = 0;
        for (int next : new int[] {1, 255, 256, 300, 511, 512, 65_535, 65_536, 65_537, 70_000}) {
            grow(whole, size, next);
            size = next;

            GrowingTree again = new GrowingTree(size, this::stored);

            assertThat(again.size()).isEqualTo(size);
            assertThat(again.root()).as("%d", size).isEqualTo(whole.root());
            if (next < 70_000) {
                again.append(LEAVES.get(next));
                assertThat(again.root()).isEqualTo(Orchard.root(LEAVES.subList(0, next + 1)));
            }
        }
    }

    @Test
    void refusesASubtreeThatCannotBeginWhereItStands() {
        CompactRange range = new CompactRange();
        range.append(LEAVES.getFirst());

        assertThatThrownBy(() -> range.append(1, LEAVES.getFirst())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(3, List.of(Hash.EMPTY))).isInstanceOf(IllegalArgumentException.class);
    }

    /** As a database would answer: full tiles as they came, what is not full yet from the level below. */
    private List<Hash> stored(int level, long first, int count) {
        Tile tile = tiles.get(level + "/" + first / Tile.WIDTH);
        int offset = (int) (first % Tile.WIDTH);
        if (tile != null) {
            return tile.hashes().subList(offset, offset + count);
        }
        if (level == 0) {
            return LEAVES.subList((int) first, (int) first + count);
        }
        List<Hash> roots = new ArrayList<>();
        for (long index = first; index < first + count; index++) {
            roots.add(tile((level - 1) + "/" + index).root());
        }
        return roots;
    }

    private Tile tile(String name) {
        return Objects.requireNonNull(tiles.get(name), name);
    }

    private void grow(GrowingTree tree, int from, int to) {
        LEAVES.subList(from, to).forEach(tree::append);
        tree.takeFullTiles().forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        assertThat(tree.takeFullTiles()).isEmpty();
    }
}
