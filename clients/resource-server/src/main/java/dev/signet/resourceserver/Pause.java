package dev.signet.resourceserver;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What lies between attempts: longer each time, and never the same for all instances that lost Signet together. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(25);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    void sleep() throws InterruptedException {
        long most = next.toMillis();
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    void reset() {
        next = FIRST;
    }
}
