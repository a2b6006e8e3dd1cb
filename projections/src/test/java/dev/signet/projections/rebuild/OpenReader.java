package dev.signet.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody who has begun to read a table and does not finish. */
final class OpenReader implements AutoCloseable {

    private final Connection connection;

    OpenReader(DataSource source, String table) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from " + table + " limit 1");
        }
    }

    /** Finishes after all. */
    void finish() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        finish();
    }
}
