package dev.signet.projections.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param position place in the ledger up to which the new tables are filled
 * @param worked time spent on filling them, without pauses
 * @param trouble kind of error that the last attempt ended in, after which it is tried again; absent while all goes well
 */
public record Rebuild(
        String projection,
        String requestedBy,
        Instant startedAt,
        long position,
        Duration worked,
        @Nullable String trouble) {

    /** How many events a second it gets through; 0 before the first batch. */
    public long eventsPerSecond() {
        return worked.isZero() ? 0 : position * 1000 / Math.max(1, worked.toMillis());
    }
}
