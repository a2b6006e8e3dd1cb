package dev.signet.application.userimport;

import org.jspecify.annotations.Nullable;

/**
 * A line of which no user came.
 *
 * @param line counted from 1, without the header of a CSV
 * @param field what in the line it is about; absent where it is the line as a whole
 * @param reason a sentence for whoever made the file; repeats nothing of it
 */
public record Finding(long line, Outcome outcome, @Nullable String field, String reason) {

    /** What became of the line. */
    public enum Outcome {
        /** Somebody in the pool has the user name already. */
        SKIPPED,
        /** It cannot be taken. */
        FAILED
    }
}
