package dev.signet.projections.follow;

import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the projection on behalf of all who wait at this node, so that the database is asked once for them all, and
 * only while somebody waits. It starts where it stopped and so passes over nothing.
 */
public final class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final String projection;
    private final Newest view;
    private final LedgerHead head;
    private final Progress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> newest = new HashMap<>();
    /** Where it began to look: whoever has seen less must ask once more. */
    private long from = -1;

    private int waiting;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** Watches the view that {@code projection} writes. */
    public Watch(String projection, Newest view, LedgerHead head, Progress progress) {
        this.projection = projection;
        this.view = view;
        this.head = head;
        this.progress = progress;
    }

    /**
     * Reads from {@code after} on until there is something for {@code whom}, for at most so long; what was read last is
     * the answer.
     */
    public <S extends Stretch> S follow(String whom, long after, Duration patience, LongFunction<S> read)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        S stretch = read.apply(after);
        long left = patience.toNanos();
        while (stretch.isEmpty()
                && after <= stretch.asOf().head() // nobody can wait for what a restore has taken away
                && left > 0
                && running) {
            if (!stretch.more()) {
                await(whom, stretch.asOf().position(), left);
            }
            stretch = read.apply(stretch.position());
            left = end - System.nanoTime();
        }
        return stretch;
    }

    /**
     * Waits for something after {@code position}, which the projection has reached, or for another reason to ask again;
     * at a node that stops nobody waits.
     */
    private void await(String whom, long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            from = from < 0 ? position : from;
            waiting++;
            changed.signalAll();
            while (running && position >= from && newest.getOrDefault(whom, 0L) <= position && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(projection + "-watch").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        tell(Map.of());
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        long seen = -1;
        try {
            while (running) {
                long begin = requireWaiters();
                try {
                    seen = next(Math.max(seen, begin));
                } catch (RuntimeException e) {
                    seen = Math.max(seen, begin);
                    LOG.warn("{} could not be followed for a moment; those who wait ask again", projection, e);
                    LockSupport.parkNanos(GLANCE.toNanos());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in what has come since, once there is something. */
    private long next(long seen) throws InterruptedException {
        if (!head.await(seen + 1, GLANCE)) {
            return seen;
        }
        long reached = progress.reach(projection, new Wanted.Position(head.position(), GLANCE))
                .position();
        if (reached > seen) {
            tell(view.between(seen, reached));
        }
        return Math.max(seen, reached);
    }

    private void tell(Map<String, Long> found) {
        lock.lock();
        try {
            newest.putAll(found);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives where the first of them began. */
    private long requireWaiters() throws InterruptedException {
        lock.lock();
        try {
            while (running && waiting == 0) {
                changed.await();
            }
            return from;
        } finally {
            lock.unlock();
        }
    }
}
