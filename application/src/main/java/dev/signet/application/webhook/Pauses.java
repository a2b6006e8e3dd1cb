package dev.signet.application.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When an event is tried again: after 1 s, doubling to 15 min, each pause shortened at random by up to a half. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private Pauses() {}

    /**
     * The pause after the {@code attempts}-th attempt failed.
     *
     * @param attempts begins at 1
     * @param asked seconds for which the receiver asks to be left alone; heard for up to an hour
     */
    static Duration after(int attempts, long asked, RandomGenerator random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        long most = (doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST).toMillis();
        long pause = most / 2 + random.nextLong(most / 2 + 1);
        return Duration.ofMillis(Math.max(pause, Math.min(asked, LONGEST_ASKED.toSeconds()) * 1000));
    }
}
