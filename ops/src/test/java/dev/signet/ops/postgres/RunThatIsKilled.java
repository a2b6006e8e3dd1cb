package dev.signet.ops.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process of its own that starts PostgreSQL, writes one row and is killed before it can stop anything. */
final class RunThatIsKilled {

    private static final String READY = "ready to be killed";

    private RunThatIsKilled() {}

    /** The process itself: waits for the end of its input, which never comes. */
    public static void main(String[] arguments) throws IOException, SQLException {
        LocalPostgres postgres = LocalPostgres.start(Path.of(arguments[0]));
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (name text)");
            statement.execute("insert into kept values ('still here')");
        }
        System.out.println(READY);
        assertThat(System.in.read()).isNotNegative();
    }

    /** Starts the process on {@code data} and kills it. */
    static void on(Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunThatIsKilled.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader(UTF_8)) {
            assertThat(said.lines().anyMatch(READY::equals)).isTrue();
            process.destroyForcibly().waitFor();
        }
    }
}
