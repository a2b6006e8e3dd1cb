package dev.signet.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresOfTheDefaultRun {

    @TempDir
    private Path data;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (LocalPostgres first = LocalPostgres.start(data)) {
            owner(first, "create table kept (name text)", "insert into kept values ('still here')");
        }
        try (LocalPostgres second = LocalPostgres.start(data)) {
            assertThat(asOwner(second, "select name from kept")).isEqualTo("still here");
        }
    }

    @Test
    void makesCommitsDurable() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            assertThat(asOwner(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(asOwner(postgres, "show fsync")).isEqualTo("on");
            assertThat(asOwner(postgres, "show max_connections")).isEqualTo("100");
            assertThat(asOwner(postgres, "show server_version")).startsWith(DataDirectory.VERSION + ".");
        }
    }

    @Test
    void letsTheApplicationActAsTheRoleThatOwnsNothing() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            owner(postgres, "create table ours (name text)");

            assertThat(as(postgres.applicationUser(), postgres, "set role signet_app", "select current_user::text"))
                    .isEqualTo("signet_app");
            assertThatThrownBy(() -> as(postgres.applicationUser(), postgres, "select name from ours"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThat(asOwner(postgres, "select bool_or(rolsuper)::text from pg_roles where rolname like 'signet%'"))
                    .isEqualTo("false");
        }
    }

    @Test
    void refusesADirectoryOfAnotherPostgresInOneSentence() throws Exception {
        Path directory = Files.createDirectories(data.resolve("postgres"));
        Files.writeString(directory.resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(() -> LocalPostgres.start(data))
                .isInstanceOf(PostgresUnusable.class)
                .hasMessageContaining("made by PostgreSQL 15")
                .hasMessageContaining("SIGNET_DB_URL");
    }

    @Test
    void refusesADirectoryThatAnotherSignetUses() {
        try (LocalPostgres first = LocalPostgres.start(data)) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> LocalPostgres.start(data))
                    .isInstanceOf(PostgresUnusable.class)
                    .hasMessageContaining("another Signet runs");
        }
    }

    @Test
    void startsAfterAKillThatLeftItsProcessFileBehind() throws Exception {
        try (LocalPostgres first = LocalPostgres.start(data)) {
            owner(first, "create table kept (name text)", "insert into kept values ('still here')");
        }
        long someoneElse = ProcessHandle.current().pid();
        Files.write(
                data.resolve("postgres").resolve("postmaster.pid"),
                List.of(
                        String.valueOf(someoneElse),
                        data.resolve("postgres").toAbsolutePath().toString()));
        try (LocalPostgres second = LocalPostgres.start(data)) {
            assertThat(asOwner(second, "select name from kept")).isEqualTo("still here");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftRunning() throws Exception {
        RunThatIsKilled.on(data);
        assertThat(Files.exists(data.resolve("postgres").resolve("postmaster.pid")))
                .isTrue();
        try (LocalPostgres next = LocalPostgres.start(data)) {
            assertThat(asOwner(next, "select name from kept")).isEqualTo("still here");
        }
    }

    private static void owner(LocalPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres.ownerUser(), postgres);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String asOwner(LocalPostgres postgres, String query) throws SQLException {
        return as(postgres.ownerUser(), postgres, query);
    }

    /** Runs all statements and gives the first value of the last, a query. */
    private static String as(String user, LocalPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(user, postgres);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            try (var row = statement.executeQuery(statements[statements.length - 1])) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static Connection connect(String user, LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), user, postgres.password());
    }
}
