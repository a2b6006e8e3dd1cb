package dev.signet.ledger.epoch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.MalformedNote;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Tile;
import dev.signet.ledger.proof.TreeHashes;
import java.util.ArrayList;
import java.util.List;

/**
 * With what a tree goes into a new epoch: its newest checkpoint under the restored head. A statement holds the root over
 * all of them, ordered by name, so that whoever may see one tree can be shown that one alone.
 *
 * @param tree its name
 * @param size leaves under that checkpoint
 * @param root root over them
 */
public record RestoredTree(String tree, long size, Hash root) {

    /** What a checkpoint says of its tree. */
    public static RestoredTree of(Checkpoint checkpoint) {
        return new RestoredTree(checkpoint.origin().tree(), checkpoint.size(), checkpoint.root());
    }

    /** Its leaf in the list: name, size and root in one line with its newline, in UTF-8. */
    public Hash leaf() {
        return Hash.ofLeaf((this + "\n").getBytes(UTF_8));
    }

    /**
     * Reads the line that {@link #toString()} gives.
     *
     * @throws MalformedNote where it is something else
     */
    public static RestoredTree parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new MalformedNote("a restored tree reads: name, size, root");
        }
        return new RestoredTree(words[0], Long.parseLong(words[1]), Hash.parse(words[2]));
    }

    /** The list as a tree, to make proofs of. */
    public static TreeHashes hashes(List<RestoredTree> trees) {
        List<List<Hash>> levels = new ArrayList<>();
        levels.add(trees.stream().map(RestoredTree::leaf).toList());
        return (level, first, count) -> {
            while (levels.size() <= level) {
                levels.add(above(levels.getLast()));
            }
            return levels.get(level).subList((int) first, (int) first + count);
        };
    }

    private static List<Hash> above(List<Hash> level) {
        List<Hash> roots = new ArrayList<>();
        for (int from = 0; from + Tile.WIDTH <= level.size(); from += Tile.WIDTH) {
            roots.add(new Tile(0, 0, level.subList(from, from + Tile.WIDTH)).root());
        }
        return roots;
    }

    @Override
    public String toString() {
        return tree + " " + size + " " + root;
    }
}
