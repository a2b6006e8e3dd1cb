package dev.signet.api.rest.follow;

import java.time.Duration;

/** How long somebody may wait for the first thing that they have not seen. */
public final class LongPoll {

    private static final int LONGEST = 30;

    private LongPoll() {}

    /**
     * Reads {@code wait}, in seconds.
     *
     * @throws IllegalArgumentException where it is negative or longer than connections are kept open in between
     */
    public static Duration patience(int wait) {
        if (wait < 0 || wait > LONGEST) {
            throw new IllegalArgumentException("wait takes 0 to " + LONGEST + " seconds");
        }
        return Duration.ofSeconds(wait);
    }
}
