package dev.signet.application;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.KeyedHash;
import dev.signet.ledger.vault.Vault;
import java.util.Base64;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database and the vault in it, as the application has them. */
public final class VaultFixture implements AutoCloseable {

    private final HikariDataSource source = TestPostgres.migratedDatabase().applicationDataSource();
    private final DataKeys keys = new DataKeys(
            new SpringDataSourceConnectionProvider(source),
            new EnvironmentKeyEncryptionKey(Base64.getEncoder().encodeToString(new byte[32])));

    /** Makes the platform's keys. */
    public VaultFixture() {
        keys.prepare();
    }

    /** Statements of the application. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** Transactions of the application. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** What seals. */
    public Vault vault() {
        return new Vault(keys);
    }

    /** What hashes with a key. */
    public KeyedHash keyedHash() {
        return new KeyedHash(keys);
    }

    @Override
    public void close() {
        source.close();
    }
}
