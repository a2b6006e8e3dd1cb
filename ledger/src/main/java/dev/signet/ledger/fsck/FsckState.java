package dev.signet.ledger.fsck;

import dev.signet.ledger.proof.CompactRange;
import dev.signet.ledger.proof.Hash;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a check has come with everything as it was signed, in a form that can be kept in a file. It never moves past
 * what was found to be wrong, so that the next check finds it again.
 */
public final class FsckState {

    private final Map<String, Place> places = new TreeMap<>();

    private boolean staying;

    /** A place in a tree up to which everything is what a checkpoint was signed over. */
    record Place(CompactRange range, long lastPosition) {}

    /** The beginning. */
    public FsckState() {}

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static FsckState parse(String text) {
        FsckState state = new FsckState();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.split(" ", -1);
            if (words.length < 3) {
                throw new IllegalArgumentException("a line of the state reads: tree, records, position, hashes");
            }
            CompactRange range = new CompactRange(
                    Long.parseLong(words[1]),
                    Arrays.stream(words, 3, words.length).map(Hash::parse).toList());
            state.reached(words[0], range, Long.parseLong(words[2]));
        });
        return state;
    }

    Place of(String tree) {
        return places.getOrDefault(tree, new Place(new CompactRange(), 0));
    }

    void reached(String tree, CompactRange range, long lastPosition) {
        if (!staying) {
            places.put(tree, new Place(range, lastPosition));
        }
    }

    /** Something was found: from here on it moves no further. */
    void stay() {
        staying = true;
    }

    /** A line for each tree. */
    @Override
    public String toString() {
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().range().size() + " "
                        + entry.getValue().lastPosition()
                        + entry.getValue().range().nodes().stream()
                                .map(hash -> " " + hash)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
