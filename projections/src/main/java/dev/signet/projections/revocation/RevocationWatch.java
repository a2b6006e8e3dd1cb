package dev.signet.projections.revocation;

import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.Wanted;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the projection on behalf of all who wait at this node, so that the database is asked once for them all, and
 * only while somebody waits. It starts where it stopped and so never passes over a revocation.
 */
class RevocationWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationWatch.class);
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final JdbcClient jdbc;
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

    RevocationWatch(JdbcClient jdbc, LedgerHead head, Progress progress) {
        this.jdbc = jdbc;
        this.head = head;
        this.progress = progress;
    }

    /**
     * Waits for a revocation of the pool after {@code position}, which the projection has reached, or for another reason to ask again; at a node that stops
     * nobody waits.
     */
    void await(String pool, long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            from = from < 0 ? position : from;
            waiting++;
            changed.signalAll();
            while (running && position >= from && newest.getOrDefault(pool, 0L) <= position && left > 0) {
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
        thread = Thread.ofPlatform().daemon().name("revocation-watch").start(this::work);
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
                    LOG.warn("revocations could not be followed for a moment; those who wait ask again", e);
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
        long reached = progress.reach(RevocationProjection.NAME, new Wanted.Position(head.position(), GLANCE))
                .position();
        if (reached > seen) {
            tell(newestBetween(seen, reached));
        }
        return Math.max(seen, reached);
    }

    private Map<String, Long> newestBetween(long seen, long reached) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("""
                select pool, max(position) as position from view.revocation
                where position > :seen and position <= :reached group by pool
                """).param("seen", seen).param("reached", reached).query(row -> {
            found.put(row.getString("pool"), row.getLong("position"));
        });
        return found;
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
