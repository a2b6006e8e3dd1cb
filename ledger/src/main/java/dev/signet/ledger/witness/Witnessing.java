package dev.signet.ledger.witness;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.sequence.Keeper;
import dev.signet.ledger.sequence.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Brings checkpoints to the places outside, each on a thread of its own: nobody waits for a place, least of all whoever
 * makes the checkpoints. One node of the cluster does it. Should two do it for a moment, nothing is spoiled.
 */
public final class Witnessing implements AutoCloseable {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('signet'), hashtext('witness'))";

    private static final String AS_APPLICATION = "set role signet_app";

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final Duration SHORT_GOODBYE = Duration.ofSeconds(1);
    private static final int LONGEST_STATEMENT_MILLIS = 30_000;

    private final List<Errand> errands;
    private final Duration beat;
    private final Stop stop = new Stop();
    private final Keeper keeper;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean leading;

    /**
     * Witnessing that is not started yet.
     *
     * @param sessions where its lasting connection comes from; best no pool
     * @param pool short connections
     * @param trees the ledger
     * @param places where checkpoints are brought; where there is none, nothing is done
     * @param beat how often it looks whether a place is due
     */
    public Witnessing(DataSource sessions, DataSource pool, Trees trees, List<WitnessedTree> places, Duration beat) {
        WitnessTable table = new WitnessTable(pool);
        this.errands =
                places.stream().map(place -> new Errand(place, trees, table)).toList();
        this.beat = beat;
        this.keeper = new Keeper("ledger-witnesses", this::hold, sessions, LONGEST_RETRY, stop);
    }

    /** Begins, where there are places. Once only. */
    public void start() {
        if (!errands.isEmpty()) {
            keeper.start();
        }
    }

    /** Whether this node is the one that brings them. */
    public boolean leading() {
        return leading;
    }

    /** Gives up what is under way: the next node does it again. */
    @Override
    public void close() {
        stop.request();
        keeper.join();
        threads.shutdown();
        try {
            // Most are waiting for the database, which does not like to be interrupted; the rest for a place.
            if (!threads.awaitTermination(SHORT_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void hold(Connection connection, Stop end) throws SQLException, InterruptedException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(AS_APPLICATION);
            while (!end.requested() && !locked(connection)) {
                end.await(beat);
            }
            try {
                leading = !end.requested();
                bring(connection, end);
            } finally {
                leading = false;
            }
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset role");
        }
    }

    private void bring(Connection connection, Stop end) throws SQLException, InterruptedException {
        while (!end.requested()) {
            // Whoever has lost the connection has lost the lock, and must not go on.
            Query.first(connection, "select 1", row -> row.getInt(1));
            for (Errand errand : errands) {
                if (!end.requested() && errand.due()) {
                    threads.execute(errand);
                }
            }
            end.await(beat);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        return Query.first(connection, LOCK, row -> row.getBoolean(1)).orElse(false);
    }
}
