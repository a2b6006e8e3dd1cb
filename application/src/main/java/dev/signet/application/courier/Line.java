package dev.signet.application.courier;

import java.time.Instant;

/** The line to one receiver, as it was when a turn began. */
public interface Line {

    /** Number of the last event of the receiver's stream: it holds until there is another. */
    long version();

    /** At most {@code most} messages of those after a position. */
    Batch after(long position, int most);

    /**
     * What follows from an attempt that failed.
     *
     * @param since when the receiver began to fail
     */
    default Fate failed(Message message, Attempt attempt, Instant since) {
        return attempt.refused() ? new Fate.Refused() : new Fate.Again();
    }

    /**
     * Called once the attempt is on record and the message will be tried again.
     *
     * @param since when the receiver began to fail
     */
    default void recorded(Message message, Attempt attempt, Instant since) {}

    /** What happens to a message that was not taken. */
    sealed interface Fate {
        /** It is tried again after a pause. */
        record Again() implements Fate {}

        /** It is never tried again, and the next one follows. */
        record Refused() implements Fate {}

        /**
         * It is not tried again, nor is anything else up to a position.
         *
         * @param position not before that of the message
         */
        record Expired(long position) implements Fate {}
    }
}
