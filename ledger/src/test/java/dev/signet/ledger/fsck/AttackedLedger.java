package dev.signet.ledger.fsck;

import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.verify.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A ledger of 620 records in the tree of a pool and a few elsewhere, signed at several sizes, then left alone. */
final class AttackedLedger {

    /** The pool whose tree is attacked. */
    static final String POOL = "pol_1";

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final VerifierKey key;
    private final List<SignedNote> witnessed = new ArrayList<>();

    AttackedLedger() throws SQLException {
        try (SigningNode node = SigningNode.started("honest", database)) {
            node.append("ten_1", null, "of the tenant");
            awaitCovered(node);
            for (int count : new int[] {300, 300, 20}) {
                node.appendMany(POOL, count);
                awaitCovered(node);
            }
            key = node.keys().verifier(SigningNode.LEDGER);
            witnessed.add(node.trees().newest(POOL).orElseThrow().note());
            witnessed.add(node.trees().newest("heads").orElseThrow().note());
        }
    }

    /** Does something to the database that only its superuser can. */
    AttackedLedger attack(String... statements) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table ledger.entry drop constraint if exists entry_event_key");
            statement.execute("alter table ledger.entry drop constraint if exists entry_leaf");
            statement.execute("alter table ledger.entry drop constraint if exists entry_pkey");
            statement.execute("alter table ledger.event disable trigger stamp_event");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Lets a node sign what is there now, with the key that it finds or makes. */
    AttackedLedger signedAnew() throws SQLException {
        try (SigningNode node = SigningNode.started("dishonest", database)) {
            awaitCovered(node);
        }
        return this;
    }

    List<SignedNote> witnessed() {
        return List.copyOf(witnessed);
    }

    /** What a check finds that knows the honest key and these checkpoints. */
    List<Finding> check(List<SignedNote> outside) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        boolean whole = fsck(outside, findings).run(new FsckState(), () -> true);
        if (!whole) {
            throw new IllegalStateException("the check broke off");
        }
        return findings;
    }

    List<Finding> check() throws SQLException {
        return check(List.of());
    }

    Fsck fsck(List<SignedNote> outside, List<Finding> findings) {
        Anchor anchor = new Anchor(SigningNode.LEDGER, key);
        return new Fsck(
                database.ownerDataSource(),
                key,
                SigningNode.LEDGER,
                outside.stream().map(anchor::trusted).toList(),
                findings::add,
                progress -> {});
    }

    private static void awaitCovered(SigningNode node) throws SQLException {
        long written;
        try (Connection connection = node.node().pool().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from ledger.event")) {
            row.next();
            written = row.getLong(1);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> node.trees().figures(true).covered() >= written);
    }
}
