package dev.signet.ops.upkeep;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ops.postgres.LocalPostgres;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the same environment would have a node work on: the one that {@code SIGNET_DB_URL} names, or the
 * embedded one, which is started and stopped again.
 */
public final class Ground implements AutoCloseable {

    private final @Nullable LocalPostgres postgres;
    private final String url;
    private final Login application;
    private final Login owner;

    private record Login(String user, @Nullable String password) {}

    private Ground(@Nullable LocalPostgres postgres, String url, Login application, Login owner) {
        this.postgres = postgres;
        this.url = url;
        this.application = application;
        this.owner = owner;
    }

    /** @throws dev.signet.ops.postgres.PostgresUnusable where a node runs on the embedded one, or it does not start */
    public static Ground of(Map<String, String> environment) {
        String url = environment.get("SIGNET_DB_URL");
        if (url == null) {
            LocalPostgres postgres = LocalPostgres.start(data(environment));
            return new Ground(
                    postgres,
                    postgres.jdbcUrl(),
                    new Login(postgres.applicationUser(), postgres.password()),
                    new Login(postgres.ownerUser(), postgres.password()));
        }
        String user = environment.get("SIGNET_DB_USER");
        if (user == null) {
            throw new UpkeepRefused("SIGNET_DB_URL needs SIGNET_DB_USER beside it");
        }
        Login application = new Login(user, environment.get("SIGNET_DB_PASSWORD"));
        String owner = environment.get("SIGNET_DB_OWNER_USER");
        return new Ground(
                null,
                url,
                application,
                owner == null ? application : new Login(owner, environment.get("SIGNET_DB_OWNER_PASSWORD")));
    }

    /** Where the default run keeps what it keeps. */
    static Path data(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("SIGNET_DATA", "data"));
    }

    /** Connections of the login that owns the schema. */
    public DataSource owner() {
        return connections(owner);
    }

    /** Connections that may do what a node may; the caller closes it. */
    public HikariDataSource application() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections(application));
        config.setConnectionInitSql("set role signet_app");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private DataSource connections(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("signet upkeep");
        return source;
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
