package dev.signet.ops.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.restore.EpochRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeclaringAnEpoch {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path directory;

    private Path last = Path.of("");

    @BeforeEach
    void somethingIsLost() throws SQLException, IOException {
        try (SigningNode node = SigningNode.started("before", database)) {
            node.appendMany("pol_1", 10);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> node.trees().ofSize("pol_1", 10).isPresent());
            node.appendMany("pol_1", 10);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> node.trees().ofSize("pol_1", 20).isPresent());
            last = Files.writeString(
                    directory.resolve("last"),
                    node.trees().newest("heads").orElseThrow().note().toString());
        }
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from ledger.checkpoint where position > 10");
            statement.execute("delete from ledger.entry where position > 10");
            statement.execute("delete from ledger.event where id not in (select event from ledger.entry)");
        }
    }

    @Test
    void saysWhatIsLostAndGivesTheStatement() throws Exception {
        Path out = directory.resolve("epochs.json");

        declare("--last", last.toString(), "--why", "the disk burned", "--by", "ops", "--out", out.toString());

        assertThat(said.toString())
                .startsWith(
                        "Declared: epoch 2 was declared at 2026-11-23T12:00:00Z by ops, because: the disk burned; what")
                .contains("is lost, from position 11 on.\n", "\nid.example.com/epochs\nepoch statement 1\nepoch 2\n");
        assertThat(Files.readString(out)).contains("\"tree\" : \"pol_1\"", "\"size\" : 10");
    }

    @Test
    void takesNoReasonThatWouldBreakTheStatement() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> declare("--last", last.toString(), "--why", "two\nlines", "--by", "ops"))
                .withMessageContaining("why is one line");
    }

    @Test
    void isRefusedTheSecondTime() throws Exception {
        declare("--last", last.toString(), "--why", "the disk burned", "--by", "ops");

        assertThatExceptionOfType(EpochRefused.class)
                .isThrownBy(() -> declare("--last", last.toString(), "--why", "again", "--by", "ops"))
                .withMessageContaining("Nothing is lost");
    }

    @Test
    void writesOverNoFile() {
        assertThatExceptionOfType(UpkeepRefused.class)
                .isThrownBy(() ->
                        declare("--last", last.toString(), "--why", "x", "--by", "ops", "--out", last.toString()));
    }

    private void declare(String... options) throws IOException, SQLException {
        DeclareEpoch command = new DeclareEpoch();
        new CommandLine(command).parseArgs(options);
        command.declare(
                Map.of(
                        "SIGNET_DB_URL", database.jdbcUrl(),
                        "SIGNET_DB_USER", database.applicationUser(),
                        "SIGNET_DB_PASSWORD", database.applicationPassword(),
                        "SIGNET_DB_OWNER_USER", database.ownerUser(),
                        "SIGNET_DB_OWNER_PASSWORD", database.ownerPassword(),
                        "SIGNET_KEK", Base64.getEncoder().encodeToString(new byte[32])),
                NOON,
                new PrintWriter(said));
    }
}
