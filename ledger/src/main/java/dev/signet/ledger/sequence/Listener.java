package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of new positions and of other nodes' events. That it hears is proved, not believed: it sends itself a
 * notification every so often, and a connection on which that does not arrive in time is replaced. A poll on the same
 * connection covers what was missed.
 */
final class Listener implements Session {

    private static final Duration SLICE = Duration.ofMillis(200);

    private final String echo = "signet_echo_" + UUID.randomUUID().toString().replace('-', '_');
    private final SequencerSettings settings;
    private final LedgerHead head;
    private final Runnable appended;
    private volatile boolean hearing;

    Listener(SequencerSettings settings, LedgerHead head, Runnable appended) {
        this.settings = settings;
        this.head = head;
        this.appended = appended;
    }

    /** Whether the present connection has proved that it hears. */
    boolean hearing() {
        return hearing;
    }

    @Override
    public void hold(Connection connection, Stop stop) throws SQLException, InterruptedException {
        hearing = false;
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen signet_head; listen signet_appended; listen " + echo);
            Timer proof = new Timer(settings.proof());
            Timer poll = new Timer(settings.poll());
            Timer patience = new Timer(settings.patience());
            proof.expire();
            poll.expire();
            boolean waiting = false;
            while (!stop.requested()) {
                if (poll.restartIfExpired()) {
                    head.advanceTo(position(statement));
                }
                if (proof.restartIfExpired()) {
                    statement.execute("notify " + echo);
                    if (!waiting) {
                        patience.restart();
                    }
                    waiting = true;
                }
                if (hear(notifications, poll.left())) {
                    waiting = false;
                }
                if (waiting && patience.expired()) {
                    throw new SQLException("the listener did not hear itself within " + settings.patience());
                }
            }
            statement.execute("unlisten *");
        } finally {
            hearing = false;
        }
    }

    /** Takes in what has arrived, waiting a little for it; says whether the echo was there. */
    private boolean hear(PGConnection notifications, Duration atMost) throws SQLException {
        long wait = Math.clamp(atMost.toMillis(), 1, SLICE.toMillis());
        boolean echoed = false;
        for (PGNotification heard : notifications.getNotifications((int) wait)) {
            if (heard.getName().equals("signet_head")) {
                head.advanceTo(Long.parseLong(heard.getParameter()));
            } else if (heard.getName().equals("signet_appended")) {
                appended.run();
            } else if (heard.getName().equals(echo)) {
                echoed = true;
                hearing = true;
            }
        }
        return echoed;
    }

    private static long position(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select coalesce(max(position), 0) from ledger.entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
