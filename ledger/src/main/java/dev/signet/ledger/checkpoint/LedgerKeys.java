package dev.signet.ledger.checkpoint;

import dev.signet.ledger.epoch.EpochStatement;
import dev.signet.ledger.erasure.ErasureStatement;
import dev.signet.ledger.note.SignedNote;
import dev.signet.ledger.note.SigningKey;
import dev.signet.ledger.note.VerifierKey;
import dev.signet.ledger.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The key that signs checkpoints: made at the first start, kept in the vault, known by its public half. */
public final class LedgerKeys {

    private static final String PURPOSE = "ledger key";
    private static final int FIRST = 1;

    private static final String NEWEST =
            "select number, sealed, public_key from vault.ledger_key order by number desc limit 1";

    private static final String INSERT = """
            insert into vault.ledger_key (number, public_key, sealed) values (?, ?, ?) on conflict do nothing
            """;

    private final DataSource pool;
    private final Vault vault;
    // Anybody may ask for it at any time, and the private half must not be unsealed for that. The key never changes.
    private volatile @Nullable VerifierKey verifier;

    /** Keys that {@code vault} seals. */
    public LedgerKeys(DataSource pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** The key that signs now; made where there is none yet. */
    SigningKey current() {
        return stored().orElseGet(() -> {
            insert(SigningKey.generate());
            return stored().orElseThrow();
        });
    }

    /** What checks the signatures of a tree's checkpoints. */
    public VerifierKey verifier(String name) {
        VerifierKey key = verifier;
        if (key == null) {
            key = current().verifier("ledger");
            verifier = key;
        }
        return key.named(name);
    }

    /**
     * Signs the end of an export.
     *
     * @throws IllegalArgumentException where name and text are not those of one: the key signs nothing else for others
     */
    public SignedNote signExport(String name, String text) {
        if (!name.endsWith("/exports") || !text.startsWith(name + "\n")) {
            throw new IllegalArgumentException("an export is signed under the name of the ledger's exports");
        }
        return current().sign(name, text);
    }

    /** Signs that a person was erased. */
    public SignedNote sign(ErasureStatement statement) {
        return current().sign(statement.name(), statement.text());
    }

    /** Signs that a new epoch begins. */
    public SignedNote sign(EpochStatement statement) {
        return current().sign(statement.name(), statement.text());
    }

    private Optional<SigningKey> stored() {
        try (Connection connection = pool.getConnection()) {
            return Query.first(connection, NEWEST, row -> open(row.getInt(1), row.getBytes(2), row.getBytes(3)));
        } catch (SQLException e) {
            throw new LedgerUnavailable("read the key of the ledger", e);
        }
    }

    /** A public half that was put in the place of another must not be published. */
    private SigningKey open(int number, byte[] bytes, byte[] published) {
        SigningKey key = SigningKey.of(vault.open(PURPOSE, bytes, context(number)));
        if (!Arrays.equals(key.verifier("ledger").bytes(), published)) {
            throw new LedgerUnsound("the public half of ledger key " + number + " is not that of the sealed one");
        }
        return key;
    }

    private void insert(SigningKey key) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, FIRST);
            insert.setBytes(2, key.verifier("ledger").bytes());
            insert.setBytes(3, vault.seal(PURPOSE, key.bytes(), context(FIRST)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerUnavailable("keep the key of the ledger", e);
        }
    }

    private static byte[] context(int number) {
        return ("ledger key " + number).getBytes(StandardCharsets.US_ASCII);
    }
}
