package dev.signet.resourceserver;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says to Signet up to where revoked tokens are refused here: after each that is new, and now and then without, so that
 * receipts know who is there. On a thread of its own, since the next news must not wait for it; positions that pile up are
 * said at once.
 */
final class Acknowledgements implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Acknowledgements.class.getName());
    private static final long BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(30).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Pause pause = new Pause();
    private final SignetDoor door;
    private final Thread thread;
    private volatile boolean open = true;
    private boolean owed;
    private long position = -1;
    private boolean owing = true;

    Acknowledgements(SignetDoor door) {
        this.door = door;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("signet-revocation-acknowledgements")
                .unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** From now on, what was revoked up to {@code reached} is refused. */
    void refusedUpTo(long reached, boolean news) {
        lock.lock();
        try {
            position = reached;
            owing |= news;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        open = false;
        pause.close();
        thread.interrupt();
    }

    private void work() {
        try {
            while (open) {
                say(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = BETWEEN_SIGNS_OF_LIFE;
            while (position < 0 || (!owing && left > 0)) {
                if (owing) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            owing = false;
            return position;
        } finally {
            lock.unlock();
        }
    }

    private void say(long upTo) throws InterruptedException {
        try {
            door.acknowledge(upTo);
            owed = false;
            pause.reset();
        } catch (IOException | RuntimeException e) {
            if (open) {
                LOG.log(
                        owed ? Level.DEBUG : Level.WARNING,
                        "Signet could not be told what is refused here; it will be",
                        e);
                owed = true;
                owe();
                pause.pass();
            }
        }
    }

    private void owe() {
        lock.lock();
        try {
            owing = true;
        } finally {
            lock.unlock();
        }
    }
}
