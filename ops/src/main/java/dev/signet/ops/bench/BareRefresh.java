package dev.signet.ops.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import dev.signet.domain.pool.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ceiling of a refresh: nothing but one read of a row, one row appended, the row written again, a durable commit and
 * two signatures, on as many connections as the load has, while the server has nothing to do. No HTTP, no checks, no
 * ledger, no projections.
 */
final class BareRefresh {

    private static final String TABLES = """
            create schema bare;
            create table bare.session (id text primary key, refresh text, replaced text, version bigint, profile bytea);
            create table bare.event (
                id bigint generated always as identity primary key, event_id uuid not null, stream text not null,
                sequence bigint not null, name text not null, payload bytea not null, metadata bytea not null,
                at timestamptz not null default now(), unique (stream, sequence))
            """;
    private static final String SESSION =
            "insert into bare.session values (?, 'first', null, 0, decode(repeat('5e', 400), 'hex'))";
    private static final String READ = "select refresh, replaced, version, profile from bare.session where id = ?";
    private static final String APPEND =
            "insert into bare.event (event_id, stream, sequence, name, payload, metadata) values (?, ?, ?, 'refreshed', ?, ?)";
    private static final String WRITE =
            "update bare.session set replaced = refresh, refresh = ?, version = ? where id = ?";

    private static final byte[] CONTENT = new byte[500];

    private final DataSource database;
    private final SigningAlgorithm algorithm;
    private final KeyPair keys;

    /** @param database with the right to make a schema, which is dropped when the run has ended */
    BareRefresh(DataSource database, SigningAlgorithm algorithm) {
        this.database = database;
        this.algorithm = algorithm;
        try {
            this.keys = newKeys(algorithm);
        } catch (GeneralSecurityException e) {
            throw new BenchFailed("there is no key to sign with: " + e.getMessage(), e);
        }
    }

    /** Refreshes a second, of all connections together. */
    double perSecond(int connections, Duration length) throws InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            try {
                return measured(connections, length);
            } finally {
                statement.execute("drop schema bare cascade");
            }
        } catch (SQLException e) {
            throw new BenchFailed("the bare refresh failed: " + e.getMessage(), e);
        }
    }

    private double measured(int connections, Duration length) throws InterruptedException {
        long start = System.nanoTime();
        List<Refreshing> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(new Refreshing(start + length.toNanos()));
        }
        threads.forEach(Thread::start);
        double sum = 0;
        for (Refreshing thread : threads) {
            thread.join();
            if (thread.failure != null) {
                throw new BenchFailed("the bare refresh failed: " + thread.failure.getMessage(), thread.failure);
            }
            sum += thread.refreshes * 1e9 / (thread.ended - start);
        }
        return sum;
    }

    private static KeyPair newKeys(SigningAlgorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(
                switch (algorithm) {
                    case RS256 -> "RSA";
                    case ES256 -> "EC";
                    case EDDSA -> "Ed25519";
                });
        switch (algorithm) {
            case RS256 -> generator.initialize(2048);
            case ES256 -> generator.initialize(256);
            case EDDSA -> {} // of one size
        }
        return generator.generateKeyPair();
    }

    /** By the provider that the server would take. */
    private Signature signature() throws GeneralSecurityException {
        String name = switch (algorithm) {
            case RS256 -> "SHA256withRSA";
            case ES256 -> "SHA256withECDSA";
            case EDDSA -> "Ed25519";
        };
        Provider corretto = AmazonCorrettoCryptoProvider.INSTANCE;
        return AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
                        && corretto.getService("Signature", name) != null
                ? Signature.getInstance(name, corretto)
                : Signature.getInstance(name, Security.getProviders("Signature." + name)[0]);
    }

    private final class Refreshing extends Thread {

        private final long end;
        private final String session = UUID.randomUUID().toString();
        private long refreshes;
        private long ended;
        private @Nullable Exception failure;

        Refreshing(long end) {
            super("bare-refresh");
            this.end = end;
        }

        @Override
        public void run() {
            try (Connection connection = database.getConnection()) {
                insert(connection);
                connection.setAutoCommit(false);
                do {
                    refresh(connection);
                    refreshes++;
                    ended = System.nanoTime();
                } while (ended - end < 0);
            } catch (SQLException | GeneralSecurityException e) {
                failure = e;
            }
        }

        private void insert(Connection connection) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(SESSION)) {
                insert.setString(1, session);
                insert.executeUpdate();
            }
        }

        private void refresh(Connection connection) throws SQLException, GeneralSecurityException {
            long version = read(connection);
            try (PreparedStatement append = connection.prepareStatement(APPEND)) {
                append.setObject(1, UUID.randomUUID());
                append.setString(2, session);
                append.setLong(3, version);
                append.setBytes(4, CONTENT);
                append.setBytes(5, CONTENT);
                append.executeUpdate();
            }
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                write.setString(1, UUID.randomUUID().toString());
                write.setLong(2, version + 1);
                write.setString(3, session);
                write.executeUpdate();
            }
            connection.commit();
            sign();
            sign();
        }

        private long read(Connection connection) throws SQLException {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                read.setString(1, session);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    return row.getLong("version");
                }
            }
        }

        private void sign() throws GeneralSecurityException {
            Signature signature = signature();
            signature.initSign(keys.getPrivate());
            signature.update(CONTENT);
            signature.sign();
        }
    }
}
