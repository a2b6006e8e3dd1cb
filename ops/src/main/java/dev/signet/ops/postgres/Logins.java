package dev.signet.ops.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database and the two logins of production: the owner migrates, the application owns nothing. */
final class Logins {

    static final String DATABASE = "signet";
    static final String OWNER = "signet_owner";
    static final String APPLICATION = "signet_login";
    static final String PASSWORD = "signet";

    private static final String ROLES = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'signet_app') then
                    create role signet_app nologin;
                end if;
                if not exists (select from pg_roles where rolname = 'signet_owner') then
                    create role signet_owner login createrole password 'signet';
                    grant signet_app to signet_owner with admin option;
                end if;
                if not exists (select from pg_roles where rolname = 'signet_login') then
                    create role signet_login login password 'signet';
                    grant signet_app to signet_login;
                end if;
            end
            $$
            """;

    private Logins() {}

    /** Makes what is missing. */
    static void prepare(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES);
            if (!hasDatabase(statement)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8'");
            }
        } catch (SQLException e) {
            throw new PostgresUnusable("the embedded PostgreSQL refused its set-up: " + e.getMessage(), e);
        }
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }
}
