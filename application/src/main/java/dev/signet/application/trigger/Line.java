package dev.signet.application.trigger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of this node to one trigger. It holds so many calls at a time, and after so many in a row that nobody
 * answered none for a while; then one is let through, and by what comes of it the way is open again or not. What was
 * answered does not matter, be it a fault: one person whom the receiver cannot cope with must not cut off all others.
 */
final class Line {

    static final int MOST_AT_ONCE = 32;
    static final int FAILURES = 5;
    static final Duration CUT_OFF = Duration.ofSeconds(30);

    private int waiting;
    private int failures;
    private boolean probing;
    private @Nullable Instant closedUntil;

    /** Whether a call may be made. */
    sealed interface Admission {
        /** It may; {@link Line#done} is owed. */
        record Go() implements Admission {}

        /** As many as may be are waiting. */
        record Full() implements Admission {}

        /** None is let through now. */
        record Closed(Duration remaining) implements Admission {}
    }

    /** What a call tells of the way. */
    enum Ending {
        /** There was an answer, whatever it said. */
        ANSWERED,
        /** There was none, or not in time. */
        SILENT,
        /** It was not made. */
        UNTOLD
    }

    synchronized Admission enter(Instant now) {
        if (closedUntil != null && (probing || now.isBefore(closedUntil))) {
            Duration remaining = Duration.between(now, closedUntil);
            return new Admission.Closed(remaining.isPositive() ? remaining : Duration.ofSeconds(1));
        }
        if (waiting == MOST_AT_ONCE) {
            return new Admission.Full();
        }
        probing = closedUntil != null;
        waiting++;
        return new Admission.Go();
    }

    /** A call is over. */
    synchronized void done(Ending ending, Instant now) {
        waiting--;
        switch (ending) {
            case ANSWERED -> {
                failures = 0;
                closedUntil = null;
            }
            case SILENT -> {
                failures++;
                if (probing || failures >= FAILURES) {
                    closedUntil = now.plus(CUT_OFF);
                }
            }
            case UNTOLD -> {}
        }
        probing = false;
    }
}
