package dev.signet.application.delivery;

import java.time.Duration;
import java.time.Instant;

/** When a message is tried again: after 1 s, doubling to 5 min, for 24 h. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration GIVE_UP = Duration.ofHours(24);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /** The pause after the {@code attempts}-th attempt failed; {@code attempts} begins at 1. */
    static Duration after(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(MOST) < 0 ? doubled : MOST;
    }

    /** Whether a message that was put at {@code created} is past help. */
    static boolean isOver(Instant created, Instant now) {
        return !now.isBefore(created.plus(GIVE_UP));
    }
}
