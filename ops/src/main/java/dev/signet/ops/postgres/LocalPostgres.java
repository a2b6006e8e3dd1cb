package dev.signet.ops.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server of Signet's own on the loopback interface, whose data outlives it in a directory. Commits are
 * durable. Whoever can log in to this machine can reach it, which is why production brings a server of its own.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private LocalPostgres(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts the server, with a database at the first start; a server that a killed process left running on the same
     * directory is stopped first.
     *
     * @param data where the data is kept; made where it is missing
     * @throws PostgresUnusable with one sentence for the operator
     */
    public static LocalPostgres start(Path data) {
        DataDirectory directory = DataDirectory.claim(data);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.path())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    // The library is made for tests and turns both off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            Logins.prepare(server.getPostgresDatabase());
            return new LocalPostgres(directory, server);
        } catch (IOException | IllegalStateException e) {
            directory.close();
            throw new PostgresUnusable("PostgreSQL did not start on " + data + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What a node is told to work on this server, as arguments of its start. */
    public List<String> settings() {
        return List.of(
                "--signet.db.url=" + jdbcUrl(),
                "--signet.db.user=" + applicationUser(),
                "--signet.db.password=" + password(),
                "--signet.db.owner-user=" + ownerUser(),
                "--signet.db.owner-password=" + password());
    }

    /** Where Signet's database is. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + Logins.DATABASE;
    }

    /** The login that owns the schema and migrates it. */
    public String ownerUser() {
        return Logins.OWNER;
    }

    /** The login of the application, which owns nothing and acts as {@code signet_app}. */
    public String applicationUser() {
        return Logins.APPLICATION;
    }

    /** The password of both logins; the server listens on the loopback interface alone. */
    public String password() {
        return Logins.PASSWORD;
    }

    /** Stops the server and lets go of the directory. */
    @Override
    public void close() {
        try (directory) {
            server.close();
        } catch (IOException e) {
            throw new PostgresUnusable("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
