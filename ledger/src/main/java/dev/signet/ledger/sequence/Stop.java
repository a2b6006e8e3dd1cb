package dev.signet.ledger.sequence;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells the threads of a sequencer to end. */
public final class Stop {

    private final CountDownLatch latch = new CountDownLatch(1);

    /** Asks them to end. */
    public void request() {
        latch.countDown();
    }

    /** Whether they have been asked to. */
    public boolean requested() {
        return latch.getCount() == 0;
    }

    /** Lets the time pass, or less when the end is requested; says which. */
    public boolean await(Duration atMost) throws InterruptedException {
        return latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
