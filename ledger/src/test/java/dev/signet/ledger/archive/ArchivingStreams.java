package dev.signet.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.event.ArchivedEvent;
import dev.signet.ledger.event.ArchivedStream;
import dev.signet.ledger.export.Selection;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.export.Verdict.Outcome;
import dev.signet.ledger.verify.Finding;
import dev.signet.ledger.verify.Finding.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivingStreams {

    @TempDir
    private Path folder;

    private LedgerWithStreams ledger;

    @BeforeEach
    void fill() throws SQLException {
        ledger = new LedgerWithStreams(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void leavesEveryProofAndCheckpointAsItWas() throws Exception {
        ArchiveFile file = ledger.archived("ses_1", "ses_2");

        assertThat(file.records()).isEqualTo(6);
        assertThat(ledger.count("payload is null and metadata is null and stream like 'ses_%'"))
                .isEqualTo(6);
        assertThat(ledger.count("payload is null and stream not like 'ses_%'")).isZero();
        assertThat(ledger.fsck()).isEmpty();
        assertThat(ledger.archives()).isEmpty();
        ledger.node.appendMany(LedgerWithStreams.POOL, 300);
        ledger.signed(309);
        assertThat(ledger.fsck()).isEmpty();
        Verdict all = ledger.verify(ledger.export(new Selection.Everything()));
        assertThat(all.outcome()).as(all.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(all.sentence())
                .startsWith("All 309 records")
                .contains("the bytes of 6 of them being in an archive and not here");
    }

    @Test
    void putsEveryByteIntoAFileThatProvesItself() throws Exception {
        ledger.append("ses_3", 0, LedgerWithStreams.POOL);
        ledger.signed(10);
        ArchiveFile file = ledger.archived("ses_1", "ses_2");

        byte[] bytes = Files.readAllBytes(file.path());
        Verdict verdict = ledger.verify(bytes);

        assertThat(verdict.outcome()).as(verdict.sentence()).isEqualTo(Outcome.PROVED);
        assertThat(verdict.sentence()).startsWith("All 6 records");
        assertThat(ledger.verify(
                                LedgerWithStreams.edited(bytes, "\"ses_1\",\"ses_2\"", "\"ses_1\",\"ses_2\",\"ses_3\""))
                        .sentence())
                .contains("of 3 sessions some are not in the file");
        assertThat(ledger.verify(LedgerWithStreams.edited(bytes, "\"ses_1\",\"ses_2\"", "\"ses_1\""))
                        .outcome())
                .isEqualTo(Outcome.TAMPERED);
    }

    @Test
    void letsFollowersPassOverWhatIsArchivedAndLosesNoPosition() throws Exception {
        ledger.archived("ses_1");

        try (var events = ledger.node
                .node()
                .engine()
                .readEvents(ledger.node.node().engine().createTailToken(), false)) {
            assertThat(events.map(event ->
                            event.getPayload() instanceof ArchivedEvent(String stream, String _) ? stream : "readable"))
                    .hasSize(10)
                    .filteredOn("ses_1"::equals)
                    .hasSize(3);
        }
    }

    @Test
    void closesTheStreamsForGood() throws Exception {
        ledger.archived("ses_1");

        assertThatThrownBy(() -> ledger.node.node().append("ses_1", 3, "one more"))
                .isInstanceOf(ArchivedStream.class);
        assertThatThrownBy(() -> ledger.node.node().engine().readEvents("ses_1", 0))
                .isInstanceOf(ArchivedStream.class);
        assertThat(ledger.count("stream = 'ses_1'")).isEqualTo(3);
    }

    @Test
    void adoptsWhatWasAppendedWhileTheStreamWasClosed() throws Exception {
        int archive;
        CompletableFuture<Void> settling;
        try (Connection late = ledger.node.node().pool().getConnection()) {
            late.setAutoCommit(false);
            LedgerWithStreams.insert(late, "ses_1", 3, LedgerWithStreams.POOL);
            archive = ledger.begun("ses_1");
            settling = CompletableFuture.runAsync(() -> ledger.settle(archive));
            assertThat(settling).isNotDone();
            late.commit();
        }
        settling.join();
        ledger.signed(10);

        ArchiveFile file = ledger.finished(archive);

        assertThat(file.records()).isEqualTo(4);
        assertThat(ledger.fsck()).isEmpty();
    }

    @Test
    void takesNothingOutWhereTheFileDoesNotHoldItAll() throws Exception {
        int archive = ledger.begun("ses_1", "ses_2");
        ledger.settle(archive);
        ArchiveFile file = ledger.writer.write(
                LedgerWithStreams.POOL, archive, List.of("ses_1"), folder.resolve(LedgerWithStreams.POOL));

        assertThatThrownBy(() -> ledger.empty(archive, file))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("nothing was taken out");

        assertThat(ledger.count("payload is null")).isZero();
        assertThat(ledger.finished(archive).records()).isEqualTo(6);
    }

    @Test
    void overwritesNoFileThatHasTheNameAlready() throws Exception {
        Files.createDirectories(folder.resolve(LedgerWithStreams.POOL));
        Files.writeString(
                folder.resolve(LedgerWithStreams.POOL).resolve(ArchiveFile.name(1)),
                "of a history that was lost in a restore");

        ArchiveFile file = ledger.archived("ses_1");

        try (Stream<Path> files = Files.list(folder.resolve(LedgerWithStreams.POOL))) {
            assertThat(files.filter(each -> !each.equals(file.path())))
                    .singleElement()
                    .satisfies(each -> assertThat(each).hasContent("of a history that was lost in a restore"));
        }
        assertThat(ledger.archives()).isEmpty();
    }

    @Test
    void missesAFileThatIsGoneOrWasChanged() throws Exception {
        ArchiveFile file = ledger.archived("ses_1");
        byte[] good = Files.readAllBytes(file.path());

        Files.write(file.path(), LedgerWithStreams.edited(good, "\"position\":1,", "\"position\":2,"));
        assertThat(ledger.archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_CHANGED);
        Files.write(file.path(), ledger.export(new Selection.Session("ses_2")));
        assertThat(ledger.archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_CHANGED);
        Files.delete(file.path());
        assertThat(ledger.archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_MISSING);
        assertThat(ledger.fsck()).as("the ledger itself is as it was signed").isEmpty();
    }

    @Test
    void isToldFromBytesThatSomebodyTookAway() throws Exception {
        ledger.attack("alter table ledger.event drop constraint event_bytes");
        ledger.attack(
                "update ledger.event set payload = null, metadata = null where stream = 'usr_1' and sequence = 1");

        assertThat(ledger.fsck()).extracting(Finding::kind).containsExactly(Kind.RECORD_CHANGED);
    }

    @Test
    void isNoPretextToTakeBytesAway() throws Exception {
        int archive = ledger.begun("ses_1");
        ledger.attack("update ledger.event set payload_sha256 = sha256(payload), metadata_sha256 = sha256(metadata),"
                + " payload = null, metadata = null where archive = " + archive);

        assertThat(ledger.archives()).extracting(Finding::kind).containsExactly(Kind.ARCHIVE_MISSING);
    }

    @Test
    void isNotForTheApplication() throws SQLException {
        try (Connection application = ledger.node.node().pool().getConnection()) {
            for (String statement : List.of(
                    "update ledger.event set archive = 1",
                    "update ledger.event set payload = null",
                    "insert into ledger.archive (tree) values (1)",
                    "update ledger.archive set sha256 = null",
                    "delete from ledger.archive")) {
                assertThatThrownBy(() -> LedgerWithStreams.run(application, statement))
                        .isInstanceOf(SQLException.class)
                        .satisfies(e ->
                                assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
            assertThatThrownBy(() -> LedgerWithStreams.run(application, """
                            insert into ledger.event (event_id, type, stream, sequence, name, revision, tenant, pool, at,
                                payload_sha256, metadata_sha256)
                            values (gen_random_uuid(), 'Note', 'ses_9', 0, 'note.written', 1, 'ten_1', 'pol_1', now(),
                                sha256(''), sha256(''))
                            """))
                    .as("an event without bytes would stop the sequencer")
                    .isInstanceOf(SQLException.class);
        }
    }
}
