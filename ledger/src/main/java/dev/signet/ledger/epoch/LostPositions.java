package dev.signet.ledger.epoch;

import dev.signet.ledger.note.MalformedNote;
import java.util.List;

/**
 * Positions of the ledger at which something else stands now, or nothing.
 *
 * @param from the first that the restored head does not cover
 * @param until the last that is known to have been taken; 0 where nobody knows
 */
public record LostPositions(long from, long until) {

    /** Refuses an end before the beginning. */
    public LostPositions {
        if (from < 1 || (until != 0 && until < from)) {
            throw new MalformedNote("no positions are lost from " + from + " to " + until);
        }
    }

    static LostPositions parse(String words) {
        List<String> both = List.of(words.split(" ", -1));
        if (both.size() != 2) {
            throw new MalformedNote("what is lost reads: first position, last position or -");
        }
        return new LostPositions(
                Long.parseLong(both.get(0)), both.get(1).equals("-") ? 0 : Long.parseLong(both.get(1)));
    }

    String words() {
        return until == 0 ? "from position %d on".formatted(from) : "positions %d to %d".formatted(from, until);
    }

    @Override
    public String toString() {
        return from + " " + (until == 0 ? "-" : until);
    }
}
