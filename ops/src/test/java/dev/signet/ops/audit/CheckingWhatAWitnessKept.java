package dev.signet.ops.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.witness.DirectoryPlace;
import dev.signet.ledger.witness.Offer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckingWhatAWitnessKept {

    private static final String POOL = "pol_1";

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("one", database);
    private final HikariDataSource pool = database.applicationDataSource(2, "audit");
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path directory;

    private String key = "";

    @BeforeEach
    void witnessed() throws Exception {
        key = node.keys().verifier(SigningNode.LEDGER + "/heads").toString();
        for (int size : new int[] {100, 200, 300, 400}) {
            node.appendMany(POOL, 100);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> node.trees().ofSize(POOL, size).isPresent());
            new DirectoryPlace(directory, node.trees())
                    .push(Offer.of(node.trees().ofSize(POOL, size).orElseThrow().note(), 0));
        }
    }

    @AfterEach
    void close() {
        pool.close();
        node.close();
    }

    @Test
    void saysInOneSentenceThatAllIsWell() throws Exception {
        assertThat(check(true)).isZero();
        assertThat(said.toString())
                .startsWith("Ledger id.example.com, key id.example.com/heads+")
                .endsWith("4 checkpoints of 1 trees, all as they were signed; the ledger begins with the leaves of"
                        + " each.\n");
    }

    @Test
    void needsNoDatabaseForWhatTheFilesSay() throws Exception {
        assertThat(check(false)).isZero();
        assertThat(said.toString()).endsWith("4 checkpoints of 1 trees, all as they were signed.\n");
    }

    @Test
    void namesTheFirstCheckpointAtWhichARewrittenHistoryParts() throws Exception {
        change("update ledger.entry set leaf_hash = sha256(leaf_hash) where position = 270");
        change("delete from ledger.tile");

        assertThat(check(true)).isEqualTo(1);
        assertThat(said.toString())
                .startsWith(
                        "HISTORY_PARTS: the history of id.example.com/pol_1 parts at the checkpoint of 300 leaves: its"
                                + " first 300 leaves are others now; it is the same up to the checkpoint of 200 leaves, and 1"
                                + " larger ones do not agree either\n");
    }

    @Test
    void namesTheFirstCheckpointThatARestoredLedgerDoesNotReach() throws Exception {
        change("delete from ledger.checkpoint where size > 250 and head_index is not null");

        assertThat(check(true)).isEqualTo(1);
        assertThat(said.toString()).contains("parts at the checkpoint of 300 leaves: it has 200 leaves now");
    }

    @Test
    void namesAFileThatTheKeyHasNotSigned() throws Exception {
        Path file = directory.resolve("pol_1/epoch-1/00000000000000000200.checkpoint");
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(Files.readString(file)).text());
        Files.writeString(file, checkpoint.signedBy(SigningKey.generate()).toString());

        assertThat(check(false)).isEqualTo(1);
        assertThat(said.toString()).contains("200.checkpoint: it is not signed by the key of id.example.com");
    }

    @Test
    void findsTwoThatTheKeyHasSignedAgainstEachOther() throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(
                node.trees().ofSize(POOL, 200).orElseThrow().note().text());
        SignedNote other = new Checkpoint(checkpoint.origin(), 200, Hash.EMPTY).signedBy(node.signingKey());
        Files.writeString(directory.resolve("found-elsewhere.checkpoint"), other.toString());

        assertThat(check(false)).isEqualTo(1);
        assertThat(said.toString())
                .contains("Two checkpoints of 200 leaves of id.example.com/pol_1 contradict each other");
    }

    @Test
    void saysWhatItDoesNotCheck() throws Exception {
        Files.writeString(
                directory.resolve("pol_1/epoch-1/00000000000000000200.checkpoint.tsr"),
                "a token that nobody can check");

        assertThat(check(false)).isZero();
        assertThat(said.toString()).contains("1 time stamps and cosignatures are not checked");
    }

    private void change(String statement) throws SQLException {
        node.close();
        try (Connection connection = database.superuserDataSource().getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private int check(boolean live) throws Exception {
        CheckWitness command = new CheckWitness();
        new CommandLine(command).parseArgs(directory.toString(), "--key", key);
        return command.check(live ? pool : null, new PrintWriter(said));
    }
}
