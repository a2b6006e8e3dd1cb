package dev.signet.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.export.ExportWriter.Written;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.proof.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportingALiveLedger {

    private static final String POOL = "pol_1";

    private final SigningNode node = SigningNode.started("one", TestPostgres.migratedDatabase());
    private final LedgerExports exports = new LedgerExports(node.node().pool(), node.trees(), node.keys());

    @BeforeAll
    void fill() throws SQLException {
        node.append("ten_1", "pol_2", "of another pool");
        node.appendMany(POOL, 300);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.trees().ofSize(POOL, 300).isPresent());
        for (int i = 0; i < 5; i++) {
            appendTo("ses_1", i);
            appendTo("usr_1", i);
        }
        node.append("ten_1", "pol_2", "of another pool");
        node.appendMany(POOL, 290);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.trees().ofSize(POOL, 600).isPresent());
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void provesThePoolAsAWholeAgainstEveryOlderCheckpoint() throws IOException {
        byte[] file = export(new Selection.Everything(), List.of(), List.of());

        assertThat(verify(file, List.of(checkpoint(300).note())).sentence())
                .startsWith("All 600 records (positions 2 to 602,")
                .contains("which grew out of the older checkpoint of 300 leaves");
    }

    @Test
    void provesRangesOfPositionsWithEventsOfOtherPoolsAmongThem() throws IOException {
        for (long[] range : new long[][] {{0, 1}, {0, 3}, {2, 603}, {300, 320}, {312, 313}, {602, 700}, {700, 800}}) {
            byte[] file = export(new Selection.Positions(range[0], range[1]), List.of(), List.of());

            assertThat(verify(file, List.of()).outcome())
                    .as("%d to %d", range[0], range[1])
                    .isEqualTo(Outcome.PROVED);
        }
        assertThat(exports.plan(checkpoint(600), new Selection.Positions(300, 320), List.of(), false, List.of())
                        .manifest()
                        .count())
                .isEqualTo(19);
    }

    @Test
    void provesARangeOfTimeAgainstACheckpointThatItDoesNotReach() throws IOException {
        Instant end = Instant.now().plusSeconds(3600);
        byte[] file = export(new Selection.Times(end.minusSeconds(7200), end), List.of(), List.of(300L));

        Verdict verdict = verify(file, List.of(checkpoint(300).note()));

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).startsWith("All 600 records");
    }

    @Test
    void provesTheStreamsOfAUser() throws IOException {
        byte[] file = export(new Selection.User("usr_1"), List.of("usr_1", "ses_1"), List.of(300L));

        assertThat(verify(file, List.of(checkpoint(300).note())).sentence())
                .startsWith("All 10 records")
                .contains("grew out of the older checkpoint of 300 leaves");
    }

    @Test
    void givesTheSameBytesUnderTheSameCheckpointAndTellsTheirDigest() throws IOException {
        ExportPlan plan = exports.plan(checkpoint(300), new Selection.Leaves(10, 290), List.of(), false, List.of(100L));
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        List<Long> progress = new ArrayList<>();

        Written written = exports.write(plan, once, _ -> List.of(), progress::add);
        exports.write(plan, twice, _ -> List.of(), _ -> {});

        assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());
        assertThat(written)
                .isEqualTo(new Written(Digest.over(once.toByteArray()).toString(), once.size()));
        assertThat(progress).containsExactly(256L, 280L);
    }

    @Test
    void putsPersonalDataBesideTheRecordsAndSealsItWithThem() throws IOException {
        ExportPlan plan = exports.plan(checkpoint(600), new Selection.Leaves(0, 3), List.of(), true, List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(
                plan,
                out,
                records -> Collections.nCopies(records.size(), "{\"payload\":{\"email\":\"alice@example.com\"}}"),
                _ -> {});

        assertThat(verify(out.toByteArray(), List.of()).outcome()).isEqualTo(Outcome.PROVED);
        byte[] forged = out.toString(UTF_8).replaceFirst("alice@", "mallo@").getBytes(UTF_8);
        assertThat(verify(forged, List.of()).sentence())
                .contains("what the file says of them (what was selected, personal data that was opened");
    }

    @Test
    void refusesWhatLiesBehindTheCheckpoint() {
        assertThatThrownBy(
                        () -> exports.plan(checkpoint(300), new Selection.Leaves(0, 301), List.of(), false, List.of()))
                .isInstanceOf(MalformedExport.class);
        assertThatThrownBy(() ->
                        exports.plan(checkpoint(300), new Selection.Everything(), List.of(), false, List.of(301L)))
                .isInstanceOf(MalformedExport.class);
    }

    @Test
    void signsNothingElseWithTheKeyOfTheLedger() {
        assertThatThrownBy(() -> node.keys().signExport("id.example.com/pol_1", "id.example.com/pol_1\n7\nx\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> node.keys().signExport("id.example.com/exports", "id.example.com/pol_1\n7\nx\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] export(Selection selection, List<String> streams, List<Long> older) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.plan(checkpoint(600), selection, streams, false, older), out, _ -> List.of(), _ -> {});
        return out.toByteArray();
    }

    private StoredCheckpoint checkpoint(long size) {
        return node.trees().ofSize(POOL, size).orElseThrow();
    }

    private Verdict verify(byte[] file, List<SignedNote> older) throws IOException {
        return new ExportVerifier(node.keys().verifier(SigningNode.LEDGER + "/heads"), older)
                .verify(new ByteArrayInputStream(file));
    }

    private void appendTo(String stream, int sequence) throws SQLException {
        try (Connection connection = node.node().pool().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into ledger.event
                            (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                        values (gen_random_uuid(), 'Note', ?, ?, 'note.written', 1, '\\x7b7d', '\\x7b7d', 'ten_1', ?, now())
                        """)) {
            insert.setString(1, stream);
            insert.setInt(2, sequence);
            insert.setString(3, POOL);
            insert.executeUpdate();
        }
        node.node().sequencer().appended();
    }
}
