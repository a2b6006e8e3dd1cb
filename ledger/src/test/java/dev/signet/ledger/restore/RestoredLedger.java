package dev.signet.ledger.restore;

import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.fsck.Anchor;
import dev.signet.ledger.fsck.Fsck;
import dev.signet.ledger.fsck.FsckState;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.restore.EpochDeclaration.Declared;
import dev.signet.ledger.verify.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger of two pools that was backed up, went on, and was restored from the backup: rows are copied and put back as
 * they were, by the server's superuser.
 */
final class RestoredLedger {

    static final String OLD = "pol_old";
    static final String YOUNG = "pol_young";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> TABLES = List.of("event", "tree", "entry", "tile", "checkpoint", "epoch");

    private final TestDatabase database = TestPostgres.migratedDatabase();

    private List<SignedNote> before = List.of();
    private List<SignedNote> kept = List.of();
    private List<EpochStatement> believed = List.of();

    /** 300 records, a backup, 200 more of the old pool and 50 of a young one. */
    RestoredLedger() throws SQLException {
        before = grow(OLD, 300);
        backUp();
        grow(OLD, 200);
        kept = grow(YOUNG, 50);
    }

    /** Lets a node write and sign, and gives the newest checkpoints of all trees. */
    List<SignedNote> grow(String pool, int count) throws SQLException {
        try (SigningNode node = SigningNode.started("node", database)) {
            node.appendMany(pool, count);
            awaitSigned(node);
            List<SignedNote> notes = new ArrayList<>();
            for (String tree : List.of("heads", OLD, YOUNG)) {
                node.trees().newest(tree).ifPresent(newest -> notes.add(newest.note()));
            }
            return notes;
        }
    }

    void backUp() throws SQLException {
        asSuperuser("create schema backup");
        for (String table : TABLES) {
            asSuperuser("create table backup." + table + " as table ledger." + table);
        }
    }

    void restore() throws SQLException {
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica"));
        TABLES.reversed().forEach(table -> statements.add("delete from ledger." + table));
        TABLES.forEach(table -> statements.add(
                "insert into ledger." + table + " overriding system value select * from backup." + table));
        statements.add("drop schema backup cascade");
        asSuperuser(statements.toArray(String[]::new));
    }

    /** Declares an epoch by all that was kept when the ledger was lost. */
    Epoch declare() throws SQLException {
        return declare(kept.subList(0, 1));
    }

    Epoch declare(List<SignedNote> heads) throws SQLException {
        try (SigningNode idle = SigningNode.idle("declarer", database)) {
            return new EpochDeclaration(database.ownerDataSource(), idle.trees(), idle.keys())
                    .declare(heads, new Declared("the security desk", "the disk of 22 November burned", 560, NOON));
        }
    }

    /** What a check finds that knows these checkpoints. */
    List<Finding> check(List<SignedNote> outside) throws SQLException {
        Anchor anchor = new Anchor(SigningNode.LEDGER, key());
        List<Finding> findings = new ArrayList<>();
        Fsck fsck = new Fsck(
                database.ownerDataSource(),
                key(),
                SigningNode.LEDGER,
                outside.stream().map(anchor::trusted).toList(),
                findings::add,
                progress -> {});
        fsck.run(new FsckState(), () -> true);
        believed = fsck.epochs();
        return findings;
    }

    /** The epochs that the last check believed. */
    List<EpochStatement> believed() {
        return believed;
    }

    /** Of heads and each pool, as they were before the loss. */
    List<SignedNote> kept() {
        return kept;
    }

    /** Of heads and the old pool, as they were in the backup. */
    List<SignedNote> before() {
        return before;
    }

    VerifierKey key() throws SQLException {
        try (SigningNode idle = SigningNode.idle("reader", database)) {
            return idle.keys().verifier(SigningNode.LEDGER + "/heads");
        }
    }

    Trees trees() {
        return new Trees(database.ownerDataSource());
    }

    TestDatabase database() {
        return database;
    }

    void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void awaitSigned(SigningNode node) throws SQLException {
        long written;
        try (Connection connection = node.node().pool().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from ledger.event")) {
            row.next();
            written = row.getLong(1);
        }
        await().atMost(SOON).until(() -> node.trees().figures(true).covered() >= written);
    }
}
