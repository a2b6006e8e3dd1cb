package dev.signet.application;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import java.util.Base64;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rooms of this module stand on, without Spring's context: a migrated database, transactions, keys, time. */
public final class Application implements AutoCloseable {

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

    private final HikariDataSource connections = TestPostgres.migratedDatabase().applicationDataSource();
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
    private final DataKeys keys = new DataKeys(connectionProvider(), new EnvironmentKeyEncryptionKey(KEK));

    /** Stands at a round time until a test moves it. */
    public final TestClock clock = new TestClock();

    public Application() {
        keys.prepare();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    public ConnectionProvider connectionProvider() {
        return new SpringDataSourceConnectionProvider(connections);
    }

    public DataKeys keys() {
        return keys;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Runs {@code body} in one transaction and gives what it gave. */
    @SuppressWarnings("NullAway") // the body gives something
    public <T> T atomically(Supplier<T> body) {
        return transactions.execute(status -> body.get());
    }

    @Override
    public void close() {
        connections.close();
    }
}
