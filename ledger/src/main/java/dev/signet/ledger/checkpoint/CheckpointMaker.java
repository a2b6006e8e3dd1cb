package dev.signet.ledger.checkpoint;

import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.Origin;
import dev.signet.ledger.sequence.Keeper;
import dev.signet.ledger.sequence.Session;
import dev.signet.ledger.sequence.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's part in signing the trees: one node of the cluster makes checkpoints, any may take its place. The lock
 * belongs to the session that writes them, so nobody signs who has lost it; what is stored has unique sizes besides.
 */
public final class CheckpointMaker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CheckpointMaker.class);

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('signet'), hashtext('checkpoint'))";

    private static final String AS_APPLICATION = "set role signet_app";

    private static final String NOTICE_A_LOST_PEER =
            "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    /** A node that finds the ledger unsound gives the lock back at once; one that keeps it signs. */
    private static final int REFUSED_BY_ONE_THAT_SIGNS = 4;

    private static final int LONGEST_STATEMENT_MILLIS = 30_000;

    private final CheckpointSettings settings;
    private final LedgerKeys keys;
    private final Stop stop = new Stop();
    private final Keeper keeper;
    private volatile boolean making;
    private volatile @Nullable String fault;

    /**
     * A maker that is not started yet.
     *
     * @param sessions where its lasting connection comes from; best no pool
     * @param keys with which it signs
     * @param settings what it signs as, and its rhythm
     */
    public CheckpointMaker(DataSource sessions, LedgerKeys keys, CheckpointSettings settings) {
        this.settings = settings;
        this.keys = keys;
        Session session = this::hold;
        this.keeper = new Keeper("ledger-checkpoints", session, sessions, settings.retry(), stop);
    }

    /**
     * Begins, when this node may. Once only. A node whose settings call the ledger otherwise than the checkpoints that
     * there are says so once and signs nothing.
     */
    public void start() {
        keeper.start();
    }

    /** Gives up its place at once and ends the thread. */
    @Override
    public void close() {
        stop.request();
        keeper.join();
    }

    /** Whether this node makes the checkpoints. */
    public boolean making() {
        return making;
    }

    /**
     * Why this node signs nothing although it may: what is stored is not what was signed. Empty where it signs, or
     * another node does.
     */
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    private void hold(Connection connection, Stop end) throws SQLException, InterruptedException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_A_LOST_PEER);
            statement.execute(AS_APPLICATION);
            for (int refused = 1; !end.requested() && !locked(connection); refused++) {
                if (refused > REFUSED_BY_ONE_THAT_SIGNS) {
                    fault = null;
                }
                end.await(settings.succession());
            }
            try {
                making = !end.requested();
                make(connection, end);
            } finally {
                making = false;
            }
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset role");
        }
    }

    private void make(Connection connection, Stop end) throws SQLException, InterruptedException {
        if (end.requested()) {
            return;
        }
        Optional<String> other = ledgerOfTheCheckpoints(connection).filter(ledger -> !ledger.equals(settings.ledger()));
        if (other.isPresent()) {
            standAside(connection, other.get(), end);
            return;
        }
        try {
            Rounds rounds = new Rounds(connection, settings.ledger(), keys.current());
            while (!end.requested()) {
                if (rounds.next() < Rounds.MOST) {
                    fault = null;
                    end.await(settings.pause());
                }
            }
        } catch (LedgerUnsound e) {
            refuse(e);
            throw e;
        }
    }

    private void refuse(LedgerUnsound e) {
        String why = String.valueOf(e.getMessage());
        if (!why.equals(fault)) {
            log.error(
                    "this node signs no checkpoints: {}; somebody has changed the ledger, and ./signet audit fsck names"
                            + " the record",
                    why);
        }
        fault = why;
    }

    /** By what name the checkpoints before were signed: that of the newest head; none before the first. */
    private static Optional<String> ledgerOfTheCheckpoints(Connection connection) throws SQLException {
        return Query.first(connection, StoredCheckpoint.NEWEST, StoredCheckpoint::read, Origin.HEADS)
                .map(head -> Checkpoint.parse(head.note().text()).origin().ledger());
    }

    /** To those who check, another name is another ledger: it would be two in one tree. */
    private void standAside(Connection connection, String other, Stop end) throws SQLException, InterruptedException {
        making = false;
        log.error(
                "this node signs no checkpoints: the ledger has been signed as {}, and the settings call it {}; set"
                        + " SIGNET_LEDGER_NAME={} and start the node again",
                other,
                settings.ledger(),
                other);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
        end.await(FOR_EVER);
    }

    private static boolean locked(Connection connection) throws SQLException {
        return Query.first(connection, LOCK, row -> row.getBoolean(1)).orElse(false);
    }
}
