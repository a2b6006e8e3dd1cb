package dev.signet.ledger.vault;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;

/** A database with the vault's tables, as the application sees it. */
final class VaultDatabase implements AutoCloseable {

    private final HikariDataSource application;
    private final DataSource owner;

    VaultDatabase() {
        var database = TestPostgres.migratedDatabase();
        application = database.applicationDataSource();
        owner = database.ownerDataSource();
    }

    /** A key-encryption key that is the same for equal seeds; the last seed wraps. */
    static KeyEncryptionKey kek(int... seeds) {
        return new KeyRing(Arrays.stream(seeds).mapToObj(VaultDatabase::keyOf).toList(), "the test");
    }

    private static byte[] keyOf(int seed) {
        byte[] key = new byte[Aead.KEY_BYTES];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    /** Every statement commits by itself. */
    ConnectionProvider connections() {
        return new DataSourceConnectionProvider(application);
    }

    Transaction begin() throws SQLException {
        return new Transaction(application.getConnection());
    }

    int asOwner(String sql) throws SQLException {
        return run(owner, sql);
    }

    int asApplication(String sql) throws SQLException {
        return run(application, sql);
    }

    private static int run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Override
    public void close() {
        application.close();
    }

    /** One transaction, on whose connection everything runs; rolled back at its end. */
    static final class Transaction implements AutoCloseable {

        private final Connection connection;

        private Transaction(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        /** This transaction while it is open, afterwards connections of {@code database} that commit by themselves. */
        ConnectionProvider thenOn(VaultDatabase database) {
            return () -> connection.isClosed() ? database.connections().getConnection() : unclosable();
        }

        private Connection unclosable() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (_, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
