package dev.signet.projections.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of a view rests on: everything up to {@code position}, and nothing after it.
 *
 * @param position last place in the ledger that the view includes; 0 before the first
 * @param at when the ledger took that event in; absent before the first
 * @param head last place in the ledger at the moment of the answer
 */
public record AsOf(long position, @Nullable Instant at, long head) {

    /** How many events the view has yet to see. Nothing is missing where it is 0. */
    public long behind() {
        return Math.max(0, head - position);
    }
}
