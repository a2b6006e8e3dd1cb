package dev.signet.ledger.export;

import dev.signet.ledger.proof.Leaf;
import org.jspecify.annotations.Nullable;

/** From where to where records reach. */
final class Extent {

    private @Nullable Leaf first;
    private @Nullable Leaf last;
    private long count;

    void take(Leaf leaf) {
        first = first == null ? leaf : first;
        last = leaf;
        count++;
    }

    long count() {
        return count;
    }

    /** Positions and times of the first and the last record, as a clause. */
    @Override
    public String toString() {
        return first == null || last == null
                ? "none"
                : "positions %d to %d, taken in from %s to %s"
                        .formatted(
                                first.position(),
                                last.position(),
                                Members.write(first.sequencedAt()),
                                Members.write(last.sequencedAt()));
    }
}
