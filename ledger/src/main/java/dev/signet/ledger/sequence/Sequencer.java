package dev.signet.ledger.sequence;

import dev.signet.ledger.work.Bell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * This node's part in giving events their positions: one node of the cluster leads and gives them, every node hears of
 * them. Both go on through restarts of the database.
 */
public final class Sequencer implements AutoCloseable {

    private final DataSource pool;
    private final LedgerHead head;
    private final Bell bell = new Bell();
    private final Horizon horizon = new Horizon();
    private final Stop stop = new Stop();
    private final Leadership leadership;
    private final Listener listener;
    private final List<Keeper> keepers;

    /**
     * A sequencer that is not started yet.
     *
     * @param sessions where its two lasting connections come from; best no pool
     * @param pool where short questions are asked
     * @param settings its rhythm
     */
    public Sequencer(DataSource sessions, DataSource pool, SequencerSettings settings) {
        this.pool = pool;
        this.head = new LedgerHead(pool);
        this.leadership = new Leadership(settings, head, bell);
        this.listener = new Listener(settings, head, this::appendedElsewhere);
        this.keepers = List.of(
                new Keeper("ledger-sequencer", leadership, sessions, settings.retry(), stop),
                new Keeper("ledger-listener", listener, sessions, settings.retry(), stop));
    }

    /** Whether any node is at work on the database, this one or another. */
    public static boolean atWork(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return Leadership.held(connection);
        } catch (SQLException e) {
            throw new EventStoreException("could not ask for the leader of the ledger", e);
        }
    }

    /** Begins to listen, and to sequence when this node leads. Once only. */
    public void start() {
        keepers.forEach(Keeper::start);
    }

    /** Gives up the lead at once, so that another node takes it, and ends every thread. */
    @Override
    public void close() {
        stop.request();
        bell.ring();
        keepers.forEach(Keeper::join);
    }

    /** Tells the sequencer, on this node or another, that events were committed: best called after the commit. */
    public void appended() {
        bell.ring();
    }

    /** The last position, and how to wait for one. */
    public LedgerHead head() {
        return head;
    }

    /** Whether this node gives the positions. */
    public boolean leading() {
        return leadership.leading();
    }

    /** How the ledger is doing now; asks the database. */
    public LedgerFigures figures() {
        try (Connection connection = pool.getConnection()) {
            return horizon.measure(connection, leading(), listener.hearing());
        } catch (SQLException e) {
            throw new EventStoreException("could not measure the ledger", e);
        }
    }

    /** Only the leader acts on it: a node that stands by would pass it on, and so back to itself for ever. */
    private void appendedElsewhere() {
        if (leading()) {
            bell.ring();
        }
    }
}
