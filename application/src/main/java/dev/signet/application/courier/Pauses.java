package dev.signet.application.courier;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When an event is tried again: after 1 s, doubling up to a limit, each pause shortened at random by up to a half. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    /** An hour, where the longest pause is a quarter of it. */
    private static final int HEARD = 4;

    private static final int DOUBLINGS = 10;

    private Pauses() {}

    /**
     * The pause after the {@code attempts}-th attempt failed.
     *
     * @param attempts begins at 1
     * @param asked seconds for which the receiver asks to be left alone; heard for up to four times the longest pause
     * @param longest where doubling ends
     */
    static Duration after(int attempts, long asked, Duration longest, RandomGenerator random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        long most = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        long pause = most / 2 + random.nextLong(most / 2 + 1);
        return Duration.ofMillis(
                Math.max(pause, Math.min(asked, longest.multipliedBy(HEARD).toSeconds()) * 1000));
    }
}
