package dev.signet.ledger.vault;

import dev.signet.ledger.vault.VaultException.VaultUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** One statement on the connection of the current transaction, or on one of its own where there is none. */
record Jdbc(ConnectionProvider connections) {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return all(sql, row, arguments).stream().findFirst();
    }

    <T> List<T> all(String sql, Row<T> row, @Nullable Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new VaultUnavailable(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
