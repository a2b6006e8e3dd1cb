package dev.signet.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoGetsIntoTheEmbeddedPostgres {

    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "signet_owner", "signet_login"})
    void isNobodyWhoDoesNotKnowThePassword(String login) throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            assertRefused(postgres, login, "signet");
            assertThat(read(postgres, login, postgres.password(), "select current_user::text"))
                    .isEqualTo(login);
        }
    }

    @Test
    void isWhoeverMayReadTheFileThatHoldsIt() throws IOException {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            Path file = data.resolve("postgres.pgpass");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).isEqualTo("*:*:*:*:" + postgres.password() + "\n");
            try (var files = Files.list(data)) {
                assertThat(files).noneMatch(each -> each.toString().endsWith(".draft"));
            }
        }
    }

    @Test
    void isTheSameAfterARestart() {
        String password;
        try (LocalPostgres first = LocalPostgres.start(data)) {
            password = first.password();
        }
        try (LocalPostgres second = LocalPostgres.start(data)) {
            assertThat(second.password()).isEqualTo(password);
        }
    }

    @Test
    void isNoLongerEverybodyOnceADirectoryOfAnEarlierVersionWasStarted() throws Exception {
        try (EmbeddedPostgres earlier = earlierVersion();
                var connection = earlier.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role signet_app nologin");
            statement.execute("create role signet_owner login createrole password 'signet'");
            statement.execute("create database signet owner signet_owner");
            statement.execute("create table kept as select 'still here' as name");
        }

        for (String start : List.of("the first", "another")) {
            try (LocalPostgres postgres = LocalPostgres.start(data)) {
                assertRefused(postgres, "signet_owner", "signet");
                assertRefused(postgres, "postgres", "");
                String url = postgres.jdbcUrl().replace("/signet", "/postgres");
                assertThat(read(url, "postgres", postgres.password(), "select name from kept"))
                        .as(start)
                        .isEqualTo("still here");
            }
        }
    }

    @Test
    void isSaidInOneSentenceWhereThePasswordIsGone() throws IOException {
        LocalPostgres.start(data).close();
        Files.delete(data.resolve("postgres.pgpass"));

        assertThatThrownBy(() -> LocalPostgres.start(data))
                .isInstanceOf(PostgresUnusable.class)
                .hasMessageContaining("put postgres.pgpass back");

        Path rules = data.resolve("postgres").resolve("pg_hba.conf");
        Files.writeString(rules, Files.readString(rules).replace("scram-sha-256", "trust"));
        try (LocalPostgres again = LocalPostgres.start(data)) {
            assertRefused(again, "signet_owner", "signet");
        }
    }

    private EmbeddedPostgres earlierVersion() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static void assertRefused(LocalPostgres postgres, String login, String password) {
        assertThatThrownBy(() -> read(postgres, login, password, "select 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn(INVALID_PASSWORD, "08004"));
    }

    private static String read(LocalPostgres postgres, String login, String password, String query)
            throws SQLException {
        return read(postgres.jdbcUrl(), login, password, query);
    }

    private static String read(String url, String login, String password, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, login, password);
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
