package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a session alive on a thread of its own: when its connection fails it gets a new one, after a wait that grows
 * until a session has lasted for as long as the longest one.
 */
public final class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final Session session;
    private final DataSource connections;
    private final BackOff retry;
    private final Duration longestRetry;
    private final Stop stop;
    private final Thread thread;

    /**
     * A thread that is not started yet.
     *
     * @param name what the thread is called
     * @param session the work, which holds a connection as long as it goes well
     * @param connections where its connections come from; best no pool
     * @param longestRetry longest wait before the next attempt
     * @param stop what ends it
     */
    public Keeper(String name, Session session, DataSource connections, Duration longestRetry, Stop stop) {
        this.session = session;
        this.connections = connections;
        this.retry = new BackOff(FIRST_RETRY, longestRetry);
        this.longestRetry = longestRetry;
        this.stop = stop;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Begins. Once only. */
    public void start() {
        thread.start();
    }

    /** Waits until the thread has ended; a wait that is interrupted ends early. */
    public void join() {
        try {
            if (thread.isAlive() && !thread.join(LONGEST_GOODBYE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stop.requested()) {
                try (Connection connection = connections.getConnection()) {
                    holdOrBreak(connection);
                } catch (SQLException | RuntimeException e) {
                    log.warn("{} begins again on another connection, since: {}", thread.getName(), e.getMessage());
                    stop.await(retry.next());
                }
            }
        } catch (InterruptedException e) {
            log.debug("{} was interrupted and ends", thread.getName(), e);
        }
    }

    /** A connection that failed must not go back to a pool with the session's locks and listeners on it. */
    private void holdOrBreak(Connection connection) throws SQLException, InterruptedException {
        boolean whole = false;
        long begun = System.nanoTime();
        try {
            session.hold(connection, stop);
            whole = true;
        } finally {
            if (!whole) {
                connection.abort(Runnable::run);
            }
            // A session that fails as soon as it begins has not gone well because it got a connection.
            if (System.nanoTime() - begun >= longestRetry.toNanos()) {
                retry.reset();
            }
        }
    }
}
