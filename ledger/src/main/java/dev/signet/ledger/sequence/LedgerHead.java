package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last position of the ledger as this node knows it: never ahead of the truth, and behind it by milliseconds. */
public final class LedgerHead {

    private static final Logger log = LoggerFactory.getLogger(LedgerHead.class);

    static final String POSITION_OF = "select position from ledger.entry where event = ?";

    private final DataSource pool;
    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile long position;

    LedgerHead(DataSource pool) {
        this.pool = pool;
    }

    /** The last position known, 0 before the first. */
    public long position() {
        return position;
    }

    /** Waits until the ledger has reached the position; false when it has not in that time. */
    public boolean await(long wanted, Duration atMost) throws InterruptedException {
        if (position >= wanted) {
            return true;
        }
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return position >= wanted;
        } finally {
            lock.unlock();
        }
    }

    /** The position of an event by its {@code ledger.event.id}; empty while it has none. */
    public OptionalLong positionOf(long event) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(POSITION_OF)) {
            select.setLong(1, event);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("could not look up the position of event " + event, e);
        }
    }

    /** Waits until an event has its position and gives it; empty when it has none in that time. */
    public OptionalLong awaitPositionOf(long event, Duration atMost) throws InterruptedException {
        Timer timer = new Timer(atMost);
        while (true) {
            long seen = position;
            OptionalLong found = positionOf(event);
            found.ifPresent(this::advanceTo);
            if (found.isPresent() || !await(seen + 1, timer.left())) {
                return found;
            }
        }
    }

    /**
     * Calls back, shortly and on the ledger's own thread, whenever the head has moved.
     *
     * @return what ends it
     */
    public Runnable onAdvance(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    /** Notes that the position exists; an older one than known changes nothing. */
    public void advanceTo(long reached) {
        lock.lock();
        try {
            if (reached <= position) {
                return;
            }
            position = reached;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        for (Runnable callback : callbacks) {
            try {
                callback.run();
            } catch (RuntimeException e) {
                log.warn("a reader could not be told of position {}", reached, e);
            }
        }
    }
}
