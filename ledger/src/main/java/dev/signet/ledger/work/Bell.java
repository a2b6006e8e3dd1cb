package dev.signet.ledger.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one waiting thread; rings that come while it works count as one. */
public final class Bell {

    private final Lock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private boolean rung;

    /** A bell that has not rung. */
    public Bell() {
        // nothing to hear yet
    }

    /** Wakes who waits, or spares the next wait. */
    public void ring() {
        lock.lock();
        try {
            rung = true;
            rings.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it rang since the last time, waiting at most so long. */
    public boolean await(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!rung && left > 0) {
                left = rings.awaitNanos(left);
            }
            boolean heard = rung;
            rung = false;
            return heard;
        } finally {
            lock.unlock();
        }
    }
}
