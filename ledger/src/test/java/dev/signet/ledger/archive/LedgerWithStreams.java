package dev.signet.ledger.archive;

import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.export.ExportVerifier;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.export.Selection;
import dev.signet.ledger.export.Verdict;
import dev.signet.ledger.fsck.Fsck;
import dev.signet.ledger.fsck.FsckState;
import dev.signet.ledger.verify.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A ledger with two sessions of three events, a user of three, and an event of another pool; ten are signed. */
final class LedgerWithStreams implements AutoCloseable {

    static final String POOL = "pol_1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    final SigningNode node = SigningNode.started("one", database);
    private final LedgerExports exports = new LedgerExports(node.node().pool(), node.trees(), node.keys());
    final ArchiveWriter writer =
            new ArchiveWriter(exports, node.trees(), node.keys().verifier(SigningNode.LEDGER + "/heads"));
    private final Path folder;

    LedgerWithStreams(Path folder) throws SQLException {
        this.folder = folder;
        for (int i = 0; i < 3; i++) {
            append("ses_1", i, POOL);
            append("ses_2", i, POOL);
            append("usr_1", i, POOL);
        }
        node.append("ten_1", "pol_2", "of another pool");
        signed(9);
    }

    @Override
    public void close() {
        node.close();
    }

    ArchiveFile archived(String... streams) throws Exception {
        int archive = begun(streams);
        settle(archive);
        return finished(archive);
    }

    int begun(String... streams) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            return ClosedStreams.close(owner, POOL, List.of(streams));
        }
    }

    void settle(int archive) {
        try {
            ClosedStreams.settle(database.ownerDataSource(), archive, PATIENCE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ArchiveFile finished(int archive) throws Exception {
        List<String> streams;
        try (Connection owner = database.ownerDataSource().getConnection()) {
            streams = ClosedStreams.of(owner, archive);
        }
        ArchiveFile file = writer.write(POOL, archive, streams, folder.resolve(POOL));
        empty(archive, file);
        return file;
    }

    void empty(int archive, ArchiveFile file) throws SQLException {
        try (Connection owner = database.ownerDataSource().getConnection()) {
            owner.setAutoCommit(false);
            ClosedStreams.empty(owner, archive, file);
            owner.commit();
        }
    }

    List<Finding> fsck() throws SQLException {
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

    List<Finding> archives() throws Exception {
        List<Finding> findings = new ArrayList<>();
        new ArchiveCheck(
                        database.ownerDataSource(),
                        node.keys().verifier(SigningNode.LEDGER + "/heads"),
                        folder,
                        findings::add)
                .run();
        return findings;
    }

    byte[] export(Selection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> streams = selection instanceof Selection.Session(String session) ? List.of(session) : List.of();
        exports.write(
                exports.plan(node.trees().newest(POOL).orElseThrow(), selection, streams, false, List.of()),
                out,
                _ -> List.of(),
                _ -> {});
        return out.toByteArray();
    }

    Verdict verify(byte[] file) throws IOException {
        return new ExportVerifier(node.keys().verifier(SigningNode.LEDGER + "/heads"), List.of())
                .verify(new ByteArrayInputStream(file));
    }

    static byte[] edited(byte[] file, String from, String to) {
        return new String(file, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    long count(String where) throws SQLException {
        try (Connection connection = node.node().pool().getConnection();
                var row =
                        connection.createStatement().executeQuery("select count(*) from ledger.event where " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    void attack(String statement) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection()) {
            run(connection, statement);
        }
    }

    static void run(Connection connection, String statement) throws SQLException {
        try (var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    void signed(long size) {
        await().atMost(PATIENCE).until(() -> node.trees().ofSize(POOL, size).isPresent());
    }

    void append(String stream, int sequence, String pool) throws SQLException {
        try (Connection connection = node.node().pool().getConnection()) {
            insert(connection, stream, sequence, pool);
        }
        node.node().sequencer().appended();
    }

    static void insert(Connection connection, String stream, int sequence, String pool) throws SQLException {
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
