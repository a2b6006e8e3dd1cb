package dev.signet.ops.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of Signet's own on the loopback interface, whose data outlives it in a directory. Commits are
 * durable. It lets in whoever knows the password, which is made at the first start and kept in the directory.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Where the driver looks for a password that it was not given. */
    private static final String DRIVERS_PASSFILE = "org.postgresql.pgpassfile";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final Passfile passfile;
    private final EmbeddedPostgres server;

    private LocalPostgres(DataDirectory directory, Passfile passfile, EmbeddedPostgres server) {
        this.directory = directory;
        this.passfile = passfile;
        this.server = server;
    }

    /**
     * Starts the server, with a database at the first start; a server that a killed process left running on the same
     * directory is stopped first. One that an earlier version made, which trusted everybody on this machine, asks for
     * the password from then on.
     *
     * @param data where the data is kept; made where it is missing
     * @throws PostgresUnusable with one sentence for the operator
     */
    public static LocalPostgres start(Path data) {
        DataDirectory directory = DataDirectory.claim(data);
        try {
            HostRules rules = HostRules.of(directory.path());
            boolean trusting = rules.exist() && rules.trust();
            if (rules.exist() && !trusting && !Passfile.isIn(data)) {
                throw new PostgresUnusable(
                        "the password of the PostgreSQL in " + data + " is gone: put postgres.pgpass back, or write"
                                + " trust in place of " + HostRules.METHOD + " in " + rules.file()
                                + " and start again, which makes a new one",
                        null);
            }
            Passfile passfile = Passfile.in(data);
            EmbeddedPostgres server = launch(directory, passfile);
            LocalPostgres started = new LocalPostgres(directory, passfile, server);
            started.prepare(trusting ? rules : null);
            return started;
        } catch (IOException | IllegalStateException e) {
            directory.close();
            throw new PostgresUnusable("PostgreSQL did not start on " + data + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** One at a time: the library connects without a password, and the driver's way to find one is the process's. */
    private static synchronized EmbeddedPostgres launch(DataDirectory directory, Passfile passfile) throws IOException {
        Path bare = passfile.bare();
        System.setProperty(DRIVERS_PASSFILE, passfile.path().toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.path())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    // Arguments of initdb: the library's own are for tests and trust everybody.
                    .setLocaleConfig("auth-host", HostRules.METHOD)
                    .setLocaleConfig("auth-local", HostRules.METHOD)
                    .setLocaleConfig("pwfile", bare.toString())
                    // The same with these two, which it turns off.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } finally {
            System.clearProperty(DRIVERS_PASSFILE);
            Files.delete(bare);
        }
    }

    /** @param trusting rules that are to ask for the password once every login has it */
    private void prepare(@Nullable HostRules trusting) throws IOException {
        DataSource superuser = server.getPostgresDatabase(Map.of("password", passfile.password()));
        try {
            Logins.prepare(superuser, passfile);
            if (trusting != null) {
                trusting.requirePassword();
                Logins.reload(superuser);
            }
        } catch (IOException | RuntimeException e) {
            server.close();
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

    /** The directory that the data is kept in. */
    public Path path() {
        return directory.path();
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

    /** The password of both logins. */
    public String password() {
        return passfile.password();
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
