package dev.signet.resourceserver;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** What lies between attempts: longer each time, and never the same for all instances that lost Signet together. */
final class Pause implements AutoCloseable {

    private static final Duration FIRST = Duration.ofMillis(25);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final CountDownLatch over = new CountDownLatch(1);
    private Duration next = FIRST;

    /** Lets the next pause pass, unless this is closed or until it is. */
    void pass() throws InterruptedException {
        long most = next.toMillis();
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        over.await(ThreadLocalRandom.current().nextLong(most / 2, most + 1), TimeUnit.MILLISECONDS);
    }

    void reset() {
        next = FIRST;
    }

    /** Ends the pause that somebody is in, and all others. */
    @Override
    public void close() {
        over.countDown();
    }
}
