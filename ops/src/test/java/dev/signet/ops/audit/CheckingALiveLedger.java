package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.archive.ArchiveFile;
import dev.signet.ledger.archive.ArchiveWriter;
import dev.signet.ledger.archive.ClosedStreams;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.export.LedgerExports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckingALiveLedger {

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("one", database);
    private final HikariDataSource pool = database.applicationDataSource(2, "fsck");
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path directory;

    @BeforeEach
    void fill() throws SQLException {
        node.appendMany("pol_1", 300);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.trees().ofSize("pol_1", 300).isPresent());
    }

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    @Test
    void endsWellAndWithOneSentence() throws Exception {
        String key = node.keys().verifier(SigningNode.LEDGER + "/heads").toString();

        assertThat(check("--key", key)).isZero();
        assertThat(said.toString())
                .startsWith("Ledger id.example.com, key id.example.com/heads+")
                .endsWith("300 records in 1 trees checked; everything is as it was signed.\n");
    }

    @Test
    void saysSoWhereItTakesTheKeyFromTheSameDatabase() throws Exception {
        assertThat(check()).isZero();
        assertThat(said.toString()).startsWith("No --key was given");
    }

    @Test
    void namesTheRecordAtFault() throws Exception {
        changeOneRecord();

        assertThat(check()).isEqualTo(1);
        assertThat(said.toString())
                .contains("RECORD_CHANGED in pol_1: record 6 at position 7")
                .endsWith("1 thing is not as signed.\n");
    }

    @Test
    void goesOnFromWhereItWas() throws Exception {
        Path state = directory.resolve("state");
        assertThat(check("--state", state.toString())).isZero();
        String first = Files.readString(state);

        assertThat(check("--state", state.toString())).isZero();

        assertThat(first).startsWith("pol_1 300 300 ");
    }

    @Test
    void keepsNoPlaceBehindWhatItFound() throws Exception {
        String state = directory.resolve("state").toString();
        changeOneRecord();

        assertThat(check("--state", state)).isEqualTo(1);
        assertThat(check("--state", state)).isEqualTo(1);
    }

    @Test
    void holdsItAgainstACheckpointThatWasKept() throws Exception {
        Path kept = directory.resolve("kept");
        Files.writeString(
                kept, node.trees().newest("heads").orElseThrow().note().toString());

        assertThat(check("--checkpoint", kept.toString())).isZero();
    }

    @Test
    void checksArchivesWhereItIsToldWhereTheyAre() throws Exception {
        ArchiveFile file = archiveTwoRecords();

        assertThat(check()).isZero();
        assertThat(said.toString()).contains("2 records are archived: digests were checked, not the bytes.");
        assertThat(check("--archives", directory.toString())).isZero();
        assertThat(said.toString()).contains("1 archive was held against the ledger.");

        Files.delete(file.path());
        assertThat(check("--archives", directory.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("ARCHIVE_MISSING in pol_1").endsWith("1 thing is not as signed.\n");
    }

    private ArchiveFile archiveTwoRecords() throws Exception {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            List<String> streams =
                    Query.all(owner, "select stream from ledger.event order by id limit 2", row -> row.getString(1));
            int archive = ClosedStreams.close(owner, "pol_1", streams);
            ClosedStreams.settle(database.ownerDataSource(), archive, Duration.ofSeconds(20));
            ArchiveFile file = new ArchiveWriter(
                            new LedgerExports(pool, node.trees(), node.keys()),
                            node.trees(),
                            node.keys().verifier(SigningNode.LEDGER + "/heads"))
                    .write("pol_1", archive, streams, directory.resolve("pol_1"));
            ClosedStreams.empty(owner, archive, file);
            return file;
        }
    }

    private void changeOneRecord() throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update ledger.event set payload = '\\x00' where stream ="
                    + " (select stream from ledger.event v join ledger.entry e on e.event = v.id where position = 7)");
        }
    }

    private int check(String... options) throws SQLException, IOException {
        CheckLedger command = new CheckLedger();
        new CommandLine(command).parseArgs(options);
        return command.check(pool, new PrintWriter(said));
    }
}
