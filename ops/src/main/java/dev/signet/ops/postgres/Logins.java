package dev.signet.ops.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database and the two logins of production: the owner migrates, the application owns nothing. */
final class Logins {

    static final String DATABASE = "signet";
    static final String SUPERUSER = "postgres";
    static final String OWNER = "signet_owner";
    static final String APPLICATION = "signet_login";

    private static final String ROLES = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'signet_app') then
                    create role signet_app nologin;
                end if;
                if not exists (select from pg_roles where rolname = 'signet_owner') then
                    create role signet_owner login createrole;
                    grant signet_app to signet_owner with admin option;
                end if;
                if not exists (select from pg_roles where rolname = 'signet_login') then
                    create role signet_login login;
                    grant signet_app to signet_login;
                end if;
            end
            $$
            """;

    private Logins() {}

    /** Makes what is missing, and gives every login the password. */
    static void prepare(DataSource superuser, Passfile passfile) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES);
            for (String login : new String[] {SUPERUSER, OWNER, APPLICATION}) {
                statement.execute("alter role " + login + " password '" + passfile.password() + "'");
            }
            if (!hasDatabase(statement)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8'");
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Has the server read its rules again. */
    static void reload(DataSource superuser) {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static PostgresUnusable refused(SQLException e) {
        return new PostgresUnusable("the embedded PostgreSQL refused its set-up: " + e.getMessage(), e);
    }

    private static boolean hasDatabase(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }
}
