package dev.signet.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of one test's own, with the two logins of production: the owner who migrates, and the application, which
 * owns nothing and acts as {@code signet_app}.
 */
public record TestDatabase(
        String jdbcUrl,
        String ownerUser,
        String ownerPassword,
        String applicationUser,
        String applicationPassword,
        String superuser,
        String superuserPassword) {

    /** Brings the schema up to date with the migrations on the class path. */
    public TestDatabase migrate() {
        Flyway.configure()
                .dataSource(ownerDataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var connection = ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant signet_app to " + applicationUser);
        } catch (SQLException e) {
            throw new IllegalStateException("the application's login could not be given its role", e);
        }
        return this;
    }

    /** Connections of the owner, one new connection each. */
    public DataSource ownerDataSource() {
        return plain(ownerUser, ownerPassword);
    }

    /** Connections of the server's superuser, for what a test does to the server. */
    public DataSource superuserDataSource() {
        return plain(superuser, superuserPassword);
    }

    /** Connections of the application outside any pool, one new connection each, under a name the server shows. */
    public DataSource sessions(String name) {
        PGSimpleDataSource source = plain(applicationUser, applicationPassword);
        source.setApplicationName(name);
        return source;
    }

    /** A pool of the application's connections as production has it; the caller closes it. */
    public HikariDataSource applicationDataSource() {
        return applicationDataSource(16, "signet");
    }

    /** A pool of at most {@code size} of the application's connections under a name; the caller closes it. */
    public HikariDataSource applicationDataSource(int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(sessions(name));
        config.setConnectionInitSql("set role signet_app");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private PGSimpleDataSource plain(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
