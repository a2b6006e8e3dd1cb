package dev.signet.ledger.event;

import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Runs the ledger's statements on the connection of the current transaction. */
final class Database {

    private final ConnectionProvider connections;

    Database(ConnectionProvider connections) {
        this.connections = connections;
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    <R> R read(String purpose, Work<R> work) {
        try (Connection connection = connections.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new EventStoreException("could not " + purpose, e);
        }
    }

    /** Runs the work in the transaction of the connection, or in one of its own where none is open: all or nothing. */
    <R> R write(Work<R> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return connection.getAutoCommit() ? inOwnTransaction(connection, work) : work.with(connection);
        }
    }

    private static <R> R inOwnTransaction(Connection connection, Work<R> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            R result = work.with(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
