package dev.signet.ledger;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.event.LedgerEventStore;
import dev.signet.ledger.sequence.Sequencer;
import dev.signet.ledger.sequence.SequencerSettings;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/** One node of a cluster: its own pool, engine, store and sequencer over a shared database. */
public final class TestNode implements AutoCloseable {

    private final String name;
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final LedgerEngine engine;
    private final Sequencer sequencer;
    private final LedgerEventStore store;

    /** A node that neither sequences nor listens until it is started. */
    public TestNode(String name, TestDatabase database, SequencerSettings settings) {
        this.name = name;
        this.database = database;
        this.pool = database.applicationDataSource(24, name);
        this.engine = engine(pool::getConnection);
        this.sequencer = new Sequencer(database.sessions(name), pool, settings);
        this.store = new LedgerEventStore(engine, sequencer);
    }

    /** A running node in production's rhythm. */
    public static TestNode started(String name, TestDatabase database) {
        return new TestNode(name, database, SequencerSettings.standard()).start();
    }

    /** Begins to listen and to sequence. */
    public TestNode start() {
        sequencer.start();
        return this;
    }

    /** An engine on other connections, such as one with an open transaction. */
    public static LedgerEngine engine(ConnectionProvider connections) {
        return new LedgerEngine(connections, new TestCodec());
    }

    /** An engine on one connection that it does not close. */
    public static LedgerEngine engineOn(Connection connection) {
        return engine(() -> unclosed(connection));
    }

    /** Appends one event in a transaction of its own and tells the sequencer. */
    public void append(String stream, long sequence, String text) {
        engine.appendEvents(event(stream, sequence, text));
        sequencer.appended();
    }

    /** An event that claims to have happened now. */
    public static DomainEventMessage<String> event(String stream, long sequence, String text) {
        return event(stream, sequence, text, Instant.now());
    }

    /** An event that claims to have happened at a time. */
    public static DomainEventMessage<String> event(String stream, long sequence, String text, Instant at) {
        return new GenericDomainEventMessage<>(
                "Note",
                stream,
                sequence,
                text,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                at);
    }

    /** Everything in the ledger, in its order. */
    public List<String> texts() {
        return engine.readEvents(null, false)
                .map(TrackedEventMessage::getPayload)
                .map(Object::toString)
                .toList();
    }

    /** Every position in the ledger, in its order. */
    public List<Long> positions() {
        return engine.readEvents(null, false)
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    /** Ends every connection of this node from outside, as a crash of its machine would. */
    public void cutOff() throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var kill = connection.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")) {
            kill.setString(1, name);
            kill.execute();
        }
    }

    /** The node's storage engine. */
    public LedgerEngine engine() {
        return engine;
    }

    /** The node's event store. */
    public LedgerEventStore store() {
        return store;
    }

    /** The node's sequencer. */
    public Sequencer sequencer() {
        return sequencer;
    }

    /** The node's pool. */
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        sequencer.close();
        pool.close();
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestNode.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }
}
