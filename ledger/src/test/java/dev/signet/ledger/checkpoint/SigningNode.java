package dev.signet.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.vault.DataKeys;
import dev.signet.ledger.vault.EnvironmentKeyEncryptionKey;
import dev.signet.ledger.vault.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node that sequences and signs. */
public final class SigningNode implements AutoCloseable {

    /** Name of the ledger. */
    public static final String LEDGER = "id.example.com";

    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);

    private final TestNode node;
    private final LedgerKeys keys;
    private final CheckpointMaker maker;
    private final Trees trees;

    private SigningNode(String name, TestDatabase database, String ledger) {
        this.node = TestNode.started(name, database);
        this.keys = keys(node);
        this.maker = new CheckpointMaker(
                database.sessions(name),
                keys,
                CheckpointSettings.standard(ledger).withPause(Duration.ofMillis(20)));
        this.trees = new Trees(node.pool());
    }

    /** A running node in a quick rhythm. */
    public static SigningNode started(String name, TestDatabase database) {
        return started(name, database, LEDGER);
    }

    /** The same, with another name for the ledger. */
    static SigningNode started(String name, TestDatabase database, String ledger) {
        SigningNode started = new SigningNode(name, database, ledger);
        started.maker.start();
        return started;
    }

    /** A node that signs nothing. */
    public static SigningNode idle(String name, TestDatabase database) {
        return new SigningNode(name, database, LEDGER);
    }

    /** The private half, for what an owner might do with it. */
    public SigningKey signingKey() {
        return keys.current();
    }

    /** The keys of a node's database. */
    static LedgerKeys keys(TestNode node) {
        DataKeys data = new DataKeys(node.pool()::getConnection, new EnvironmentKeyEncryptionKey(KEK));
        return new LedgerKeys(node.pool(), new Vault(data));
    }

    /** Appends an event to a stream of its own. */
    public void append(@Nullable String tenant, @Nullable String pool, String text) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into ledger.event
                            (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                        values (?, 'Note', ?, 0, 'note.written', 1, ?, '\\x7b7d', ?, ?, now())
                        """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, "usr_" + UUID.randomUUID());
            insert.setBytes(3, text.getBytes(UTF_8));
            insert.setString(4, tenant);
            insert.setString(5, pool);
            insert.executeUpdate();
        }
        node.sequencer().appended();
    }

    /** Appends so many events of a pool at once. */
    public void appendMany(String pool, int count) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into ledger.event
                            (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                        select gen_random_uuid(), 'Note', 'usr_' || gen_random_uuid(), 0, 'note.written', 1,
                               convert_to('note ' || n, 'UTF8'), '\\x7b7d', 'ten_1', ?, now()
                        from generate_series(1, ?) n
                        """)) {
            insert.setString(1, pool);
            insert.setInt(2, count);
            insert.executeUpdate();
        }
        node.sequencer().appended();
    }

    /** The node below. */
    public TestNode node() {
        return node;
    }

    /** What it signs with. */
    public LedgerKeys keys() {
        return keys;
    }

    /** What it signs. */
    public Trees trees() {
        return trees;
    }

    /** Whether it is the one that signs. */
    public boolean making() {
        return maker.making();
    }

    /** Why it does not sign. */
    public Optional<String> fault() {
        return maker.fault();
    }

    @Override
    public void close() {
        maker.close();
        node.close();
    }
}
