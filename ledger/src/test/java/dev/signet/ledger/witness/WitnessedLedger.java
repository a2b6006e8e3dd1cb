package dev.signet.ledger.witness;

import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.checkpoint.SigningNode;
import dev.signet.ledger.checkpoint.StoredCheckpoint;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.note.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A ledger whose pool was signed at 300 and at 820 records. */
final class WitnessedLedger implements AutoCloseable {

    static final String POOL = "pol_1";
    static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final SigningNode node = SigningNode.started("signing", database);

    WitnessedLedger() throws SQLException {
        grow(300);
        grow(520);
    }

    /** Appends so many records and has them signed. */
    void grow(int count) throws SQLException {
        long size = node.trees().newest(POOL).map(StoredCheckpoint::size).orElse(0L) + count;
        node.appendMany(POOL, count);
        await().atMost(SOON).until(() -> node.trees().ofSize(POOL, size).isPresent());
    }

    StoredCheckpoint at(long size) {
        return node.trees().ofSize(POOL, size).orElseThrow();
    }

    /** Under the name of the pool's tree. */
    VerifierKey key() {
        return node.keys().verifier(SigningNode.LEDGER + "/" + POOL);
    }

    Trees trees() {
        return node.trees();
    }

    SigningNode node() {
        return node;
    }

    TestDatabase database() {
        return database;
    }

    /** Whatever the server's superuser could do. */
    void attack(String... statements) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
