package dev.signet.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.ledger.event.ArchivedStream;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.Selection;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.fsck.Fsck;
import dev.signet.ledger.fsck.FsckState;
import dev.signet.ledger.verify.Finding;
import dev.signet.ledger.verify.Finding.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivingStreams {

    private static final String POOL = "pol_1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("one", database);
    private final LedgerExports exports = new LedgerExports(node.node().pool(), node.trees(), node.keys());
    private final ArchiveWriter writer =
            new ArchiveWriter(exports, node.trees(), node.keys().verifier(SigningNode.LEDGER + "/heads"));

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws SQLException {
        for (int i = 0; i < 3; i++) {
            append("ses_1", i, POOL);
            append("ses_2", i, POOL);
            append("usr_1", i, POOL);
        }
        node.append("ten_1", "pol_2", "of another pool");
        signed(9);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void leavesEveryProofAndCheckpointAsItWas() throws Exception {
        ArchiveFile file = archived("ses_1", "ses_2");

        assertThat(file.records()).isEqualTo(6);
        assertThat(count("payload is null and metadata is null and stream like 'ses_%'"))
                .isEqualTo(6);
        assertThat(count("payload is null and stream not like 'ses_%'")).isZero();
        assertThat(fsck()).isEmpty();
        assertThat(archives()).isEmpty();
        node.appendMany(POOL, 300);
        signed(309);
        assertThat(fsck()).isEmpty();
        Verdict all = verify(export(new Selection.Everything()));
        assertThat(all.outcome()).as(all.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(all.sentence())
                .startsWith("All 309 records")
                .contains("the bytes of 6 of them being in an archive and not here");
    }

    @Test
    void putsEveryByteIntoAFileThatProvesItself() throws Exception {
        append("ses_3", 0, POOL);
        signed(10);
        ArchiveFile file = archived("ses_1", "ses_2");

        byte[] bytes = Files.readAllBytes(file.path());
        Verdict verdict = verify(bytes);

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).startsWith("All 6 records");
        assertThat(verify(edited(bytes, "\"ses_1\",\"ses_2\"", "\"ses_1\",\"ses_2\",\"ses_3\""))
                        .sentence())
                .contains("of 3 sessions some are not in the file");
        assertThat(verify(edited(bytes, "\"ses_1\",\"ses_2\"", "\"ses_1\"")).outcome())
                .isEqualTo(Outcome.TAMPERED);
    }

    @Test
    void letsFollowersPassOverWhatIsArchivedAndLosesNoPosition() throws Exception {
        archived("ses_1");

        try (var events = node.node().engine().readEvents(node.node().engine().createTailToken(), false)) {
            assertThat(events.map(event ->
                            event.getPayload() instanceof ArchivedEvent(String stream, String _) ? stream : "readable"))
                    .hasSize(10)
                    .filteredOn("ses_1"::equals)
                    .hasSize(3);
        }
    }

    @Test
    void closesTheStreamsForGood() throws Exception {
        archived("ses_1");

        assertThatThrownBy(() -> node.node().append("ses_1", 3, "one more")).isInstanceOf(ArchivedStream.class);
        assertThatThrownBy(() -> node.node().engine().readEvents("ses_1", 0)).isInstanceOf(ArchivedStream.class);
        assertThat(count("stream = 'ses_1'")).isEqualTo(3);
    }

    @Test
    void adoptsWhatWasAppendedWhileTheStreamWasClosed() throws Exception {
        int archive;
        CompletableFuture<Void> settling;
        try (Connection late = node.node().pool().getConnection()) {
            late.setAutoCommit(false);
            insert(late, "ses_1", 3, POOL);
            archive = begun("ses_1");
            settling = CompletableFuture.runAsync(() -> settle(archive));
            assertThat(settling).isNotDone();
            late.commit();
        }
        settling.join();
        signed(10);

        ArchiveFile file = finished(archive);

        assertThat(file.records()).isEqualTo(4);
        assertThat(fsck()).isEmpty();
    }

    @Test
    void takesNothingOutWhereTheFileDoesNotHoldItAll() throws Exception {
        int archive = begun("ses_1", "ses_2");
        settle(archive);
        ArchiveFile file = writer.write(POOL, archive, List.of("ses_1"), folder.resolve(POOL));

        assertThatThrownBy(() -> empty(archive, file))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("nothing was taken out");

        assertThat(count("payload is null")).isZero();
        assertThat(finished(archive).records()).isEqualTo(6);
    }

    @Test
    void overwritesNoFileThatHasTheNameAlready() throws Exception {
        Files.createDirectories(folder.resolve(POOL));
        Files.writeString(folder.resolve(POOL).resolve(ArchiveFile.name(1)), "of a history that was lost in a restore");

        ArchiveFile file = archived("ses_1");

        try (Stream<Path> files = Files.list(folder.resolve(POOL))) {
            assertThat(files.filter(each -> !each.equals(file.path())))
                    .singleElement()
                    .satisfies(each -> assertThat(each).hasContent("of a history that was lost in a restore"));
        }
        assertThat(archives()).isEmpty();
    }

    @Test
    void missesAFileThatIsGoneOrWasChanged() throws Exception {
        ArchiveFile file = archived("ses_1");
        byte[] good = Files.readAllBytes(file.path());

        Files.write(file.path(), edited(good, "\"position\":1,", "\"position\":2,"));
        assertThat(archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_CHANGED);
        Files.write(file.path(), export(new Selection.Session("ses_2")));
        assertThat(archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_CHANGED);
        Files.delete(file.path());
        assertThat(archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_MISSING);
        assertThat(fsck()).as("the ledger itself is as it was signed").isEmpty();
    }

    @Test
    void isToldFromBytesThatSomebodyTookAway() throws Exception {
        attack("alter table ledger.event drop constraint event_bytes");
        attack("update ledger.event set payload = null, metadata = null where stream = 'usr_1' and sequence = 1");

        assertThat(fsck()).extracting(Finding::kind).containsExactly(Kind.RECORD_CHANGED);
    }

    @Test
    void isNoPretextToTakeBytesAway() throws Exception {
        int archive = begun("ses_1");
        attack("update ledger.event set payload_sha256 = sha256(payload), metadata_sha256 = sha256(metadata),"
                + " payload = null, metadata = null where archive = " + archive);

        assertThat(archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_MISSING);
    }

    @Test
    void isNotForTheApplication() throws SQLException {
        try (Connection application = node.node().pool().getConnection()) {
            for (String statement : List.of(
                    "update ledger.event set archive = 1",
                    "update ledger.event set payload = null",
                    "insert into ledger.archive (tree) values (1)",
                    "update ledger.archive set sha256 = null",
                    "delete from ledger.archive")) {
                assertThatThrownBy(() -> run(application, statement))
                        .isInstanceOf(SQLException.class)
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
            assertThatThrownBy(() -> run(application, """
                            insert into ledger.event (event_id, type, stream, sequence, name, revision, tenant, pool, at,
                                payload_sha256, metadata_sha256)
                            values (gen_random_uuid(), 'Note', 'ses_9', 0, 'note.written', 1, 'ten_1', 'pol_1', now(),
                                sha256(''), sha256(''))
                            """))
                    .as("an event without bytes would stop the sequencer")
                    .isInstanceOf(SQLException.class);
        }
    }

    private ArchiveFile archived(String... streams) throws Exception {
        int archive = begun(streams);
        settle(archive);
        return finished(archive);
    }

    private int begun(String... streams) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            return ClosedStreams.close(owner, POOL, List.of(streams));
        }
    }

    private void settle(int archive) {
        try {
            ClosedStreams.settle(database.ownerDataSource(), archive, PATIENCE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArchiveFile finished(int archive) throws Exception {
        List<String> streams;
        try (Connection owner = database.ownerDataSource().getConnection()) {
            streams = ClosedStreams.of(owner, archive);
        }
        ArchiveFile file = writer.write(POOL, archive, streams, folder.resolve(POOL));
        empty(archive, file);
        return file;
    }

    private void empty(int archive, ArchiveFile file) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            owner.setAutoCommit(false);
            ClosedStreams.empty(owner, archive, file);
            owner.commit();
        }
    }

    private List<Finding> fsck() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        new Fsck(
                        database.ownerDataSource(),
                        node.keys().verifier(SigningNode.LEDGER),
                        SigningNode.LEDGER,
                        List.of(),
                        findings::add,
                        _ -> {})
                .run(new FsckState(), () -> true);
        return findings;
    }

    private List<Finding> archives() throws Exception {
        List<Finding> findings = new ArrayList<>();
        new ArchiveCheck(
                        database.ownerDataSource(),
                        node.keys().verifier(SigningNode.LEDGER + "/heads"),
                        folder,
                        findings::add)
                .run();
        return findings;
    }

    private byte[] export(Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> streams = selection instanceof Selection.Session(String session) ? List.of(session) : List.of();
        exports.write(
                exports.plan(node.trees().newest(POOL).orElseThrow(), selection, streams, false, List.of()),
                out,
                _ -> List.of(),
                _ -> {});
        return out.toByteArray();
    }

    private Verdict verify(byte[] file) throws IOException {
        return new ExportVerifier(node.keys().verifier(SigningNode.LEDGER + "/heads"), List.of())
                .verify(new ByteArrayInputStream(file));
    }

    private static byte[] edited(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private long count(String where) throws SQLException {
        try (Connection connection = node.node().pool().getConnection();
                var row =
                        connection.createStatement().executeQuery("select count(*) from ledger.event where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void attack(String statement) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection()) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private void signed(long size) {
        await().atMost(PATIENCE).until(() -> node.trees().ofSize(POOL, size).isPresent());
    }

    private void append(String stream, int sequence, String pool) throws SQLException {
        try (Connection connection = node.node().pool().getConnection()) {
            insert(connection, stream, sequence, pool);
        }
        node.node().sequencer().appended();
    }

    private static void insert(Connection connection, String stream, int sequence, String pool) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                values (gen_random_uuid(), 'Note', ?, ?, 'note.written', 1, convert_to(?, 'UTF8'), '\\x7b7d', 'ten_1', ?, now())
                """)) {
            insert.setString(1, stream);
            insert.setInt(2, sequence);
            insert.setString(3, stream + " " + sequence);
            insert.setString(4, pool);
            insert.executeUpdate();
        }
    }
}
