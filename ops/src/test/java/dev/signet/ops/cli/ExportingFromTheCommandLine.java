package dev.signet.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ops.audit.Audit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against a whole server, as an operator would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportingFromTheCommandLine {

    private static final String PASSWORD = "Wal-king 7 Away";

    @TempDir
    private static Path data;

    private DefaultRun run;
    private Auditor auditor;
    private Exchange http;
    private String token;
    private String user;

    @BeforeAll
    void start() throws StepFailed {
        run = DefaultRun.start(Map.of("SIGNET_DATA", data.resolve("data").toString()), 0, true);
        auditor = Auditor.appoint(run);
        http = new Exchange(run.address(), new PrintWriter(Writer.nullWriter()));
        user = http.post(
                        "/v1/pools/" + pool() + "/sign-ups",
                        Map.of(
                                "client_id",
                                run.started().demo().orElseThrow().client().value(),
                                "username",
                                "alice",
                                "password",
                                PASSWORD,
                                "attributes",
                                Map.of("email", "alice@example.test")),
                        "")
                .expect(201)
                .text("user_id");
        token = http.post(
                        "/v1/pools/" + auditor.pool() + "/sessions",
                        Map.of(
                                "client_id", auditor.client(),
                                "username", auditor.username(),
                                "password", auditor.password()),
                        "")
                .expect(201)
                .text("access_token");
        await().atMost(Duration.ofSeconds(20)).until(() -> isSigned(user));
    }

    /** Whether there is a proof of what happened to the user: a checkpoint comes once a second. */
    private boolean isSigned(String user) {
        return audit(
                                "export",
                                "--pool",
                                pool(),
                                "--user",
                                user,
                                "--why",
                                "first",
                                "-o",
                                data.resolve("first").toString())
                        .status()
                == 0;
    }

    @AfterAll
    void stop() {
        run.close();
    }

    @Test
    void givesAFileThatIsProved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("alice.jsonl");

        Outcome done =
                audit("export", "--pool", pool(), "--user", user, "--why", "complaint 17", "-o", file.toString());

        assertThat(done.status()).as(done.said()).isZero();
        assertThat(done.said())
                .contains("No --key was given")
                .contains("stand unchanged in the tree")
                .contains("SHA-256 ");
        assertThat(Files.readString(file))
                .startsWith("{\"format\":\"signet-export/1\"")
                .contains("user.registered");
        assertThat(names(folder)).containsExactly("alice.jsonl");
        assertThat(audit("export", "--pool", pool(), "--why", "again", "-o", file.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatIsNotProvedAside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("all.jsonl");
        String stranger = new dev.signet.ledger.export.PaperLedger(1).verifier().toString();

        Outcome done = audit(
                "export", "--pool", pool(), "--why", "audit", "--key", stranger, "-o", file.toString(), "--personal");

        assertThat(done.status()).as(done.said()).isOne();
        assertThat(names(folder)).containsExactly("all.jsonl.refused");
    }

    @Test
    void tellsAPersonEverythingThatIsHeld(@TempDir Path folder) throws IOException {
        Outcome shown = audit("data", "--pool", pool(), "--user", user);

        assertThat(shown.status()).as(shown.said()).isZero();
        assertThat(shown.said())
                .startsWith("What is held on alice")
                .contains("alice@example.test")
                .contains("user.registered, by ")
                .contains("SESSIONS (0)");
        Path file = folder.resolve("alice.json");
        assertThat(audit("data", "--pool", pool(), "--user", user, "--json", "-o", file.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(file)).contains("\"email\" : \"alice@example.test\"");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void saysWhatTheServerSaysWhereItRefuses() {
        assertThat(audit("export", "--pool", pool(), "--why", " ").said()).contains("(request.invalid_value)");
        assertThat(audit("export", "--pool", "pol_01890a5d-ac96-774b-bcce-b302099a8057", "--why", "x")
                        .said())
                .contains("(request.unknown_identifier)");
        Outcome nobody = run(Map.of(), "data", "--pool", pool(), "--user", user);
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.said()).contains("set SIGNET_TOKEN");
        assertThat(run(
                                Map.of("SIGNET_TOKEN", "x", "SIGNET_PUBLIC_URL", "http://localhost:1"),
                                "data",
                                "--pool",
                                pool(),
                                "--user",
                                user)
                        .said())
                .contains("does not answer");
    }

    private record Outcome(int status, String said) {}

    private Outcome audit(String... arguments) {
        return run(
                Map.of("SIGNET_TOKEN", token, "SIGNET_PUBLIC_URL", run.address().toString()), arguments);
    }

    private static Outcome run(Map<String, String> environment, String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        int status = new CommandLine(new Audit(environment))
                .setExecutionExceptionHandler(Signet::explain)
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
        return new Outcome(status, printed.toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String pool() {
        return run.started().demo().orElseThrow().pool().value();
    }
}
