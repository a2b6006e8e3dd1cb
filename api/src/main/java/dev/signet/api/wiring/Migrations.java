package dev.signet.api.wiring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date as its owner, before the application's first connection. */
final class Migrations {

    private Migrations() {}

    /** Migrates, and lets the application's login act as {@code signet_app}. */
    static void run(DataSource owner, String applicationUser) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .outOfOrder(true) // each module has numbers of its own, and adds to them
                .load()
                .migrate();
        try (Connection connection = owner.getConnection()) {
            if (!isMember(connection, applicationUser)) {
                admit(connection, applicationUser);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the application's login could not be given the role signet_app: grant it by hand, or check"
                            + " SIGNET_DB_USER and SIGNET_DB_OWNER_USER",
                    e);
        }
    }

    private static boolean isMember(Connection connection, String user) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_has_role(?, 'signet_app', 'member')")) {
            query.setString(1, user);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void admit(Connection connection, String user) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant signet_app to " + statement.enquoteIdentifier(user, true));
        }
    }
}
