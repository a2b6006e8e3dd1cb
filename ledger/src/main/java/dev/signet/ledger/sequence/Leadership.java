package dev.signet.ledger.sequence;

import dev.signet.ledger.work.Bell;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Sequences while this node leads, and stands by otherwise. The lock that makes a node the leader belongs to the very
 * session that makes the passes: when the session dies, so does the leadership, and no pass can outlive it.
 */
final class Leadership implements Session {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('signet'), hashtext('sequencer'))";

    // A leader whose machine vanished must lose its lock in seconds, not after the two hours of TCP's default.
    private static final String NOTICE_A_LOST_PEER =
            "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private static final int LONGEST_STATEMENT_MILLIS = 30_000;

    private final SequencerSettings settings;
    private final LedgerHead head;
    private final Bell bell;
    private volatile boolean leading;

    Leadership(SequencerSettings settings, LedgerHead head, Bell bell) {
        this.settings = settings;
        this.head = head;
        this.bell = bell;
    }

    /** Whether any node leads on this database; asks with a lock that is given back at once. */
    static boolean held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('signet'), hashtext('sequencer'))")) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    boolean leading() {
        return leading;
    }

    @Override
    public void hold(Connection connection, Stop stop) throws SQLException, InterruptedException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT_MILLIS);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_A_LOST_PEER);
            standBy(statement, stop);
            try {
                leading = !stop.requested();
                lead(connection, stop);
            } finally {
                leading = false;
            }
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void standBy(Statement statement, Stop stop) throws SQLException, InterruptedException {
        while (!stop.requested() && !locked(statement)) {
            if (bell.await(settings.succession())) {
                statement.execute("notify signet_appended");
                stop.await(settings.pause());
            }
        }
    }

    private void lead(Connection connection, Stop stop) throws SQLException, InterruptedException {
        if (!stop.requested() && Rewound.on(connection)) {
            throw new SQLException(
                    "the server counts transactions lower than the ledger does, or has done so, as after"
                            + " a restore from a dump; nothing is sequenced until the stamps are renewed: signet ledger restamp");
        }
        BackOff blocked = new BackOff(settings.pause(), settings.poll());
        while (!stop.requested()) {
            Pass pass = Pass.over(connection);
            if (pass.given() > 0) {
                head.advanceTo(pass.head());
                blocked.reset();
            }
            if (!pass.full()) {
                Duration idle = pass.blocked() ? blocked.next() : settings.poll();
                stop.await(settings.pause());
                if (bell.await(idle)) {
                    blocked.reset();
                }
            }
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
