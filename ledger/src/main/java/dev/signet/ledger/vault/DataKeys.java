package dev.signet.ledger.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;

/** The data keys of the platform ({@code vault.data_key}): made at first use, kept wrapped, never destroyed. */
public final class DataKeys {

    /** Seals what the vault keeps; may be renewed. */
    static final String SEAL = "seal";
    /** Hashes that are searched by; a new one would mean to hash everything again. */
    static final String INDEX = "index";

    private static final String NEWEST = """
            select number, wrapped, writer is distinct from pg_current_xact_id_if_assigned()
            from vault.data_key
            where name = ?
            order by number desc
            limit 1
            """;
    private static final String NUMBERED = """
            select number, wrapped, writer is distinct from pg_current_xact_id_if_assigned()
            from vault.data_key
            where name = ? and number = ?
            """;
    private static final String INSERT = """
            insert into vault.data_key (name, number, wrapped, kek)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Jdbc jdbc;
    private final KeyEncryptionKey kek;
    private final Cache<String, DataKey> newest =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final Cache<String, DataKey> numbered =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** The data keys of this database, wrapped by {@code kek}. */
    public DataKeys(ConnectionProvider connections, KeyEncryptionKey kek) {
        this.jdbc = new Jdbc(connections);
        this.kek = kek;
    }

    /** Makes the keys where they are missing. Called at start, so that no request waits for another one's commit. */
    public void prepare() {
        current(SEAL);
        current(INDEX);
    }

    /**
     * Makes a new sealing key and gives its number; other nodes use it within a minute. What the earlier ones sealed
     * still opens.
     */
    public int renew() {
        int number = current(SEAL).number() + 1;
        insert(SEAL, number);
        newest.invalidate(SEAL);
        return number;
    }

    /** The key that seals from now on. */
    DataKey current(String name) {
        DataKey known = newest.getIfPresent(name);
        if (known != null) {
            return known;
        }
        Stored stored = jdbc.first(NEWEST, Stored::read, name).orElseGet(() -> first(name));
        return open(name, stored, newest, name);
    }

    /** The key that sealed then. */
    DataKey numbered(String name, int number) {
        String label = name + "/" + number;
        DataKey known = numbered.getIfPresent(label);
        if (known != null) {
            return known;
        }
        Stored stored = stored(name, number)
                .orElseThrow(() -> new VaultException.SealBroken("sealed by a data key that is not here", null));
        return open(name, stored, numbered, label);
    }

    private Stored first(String name) {
        insert(name, 1);
        return stored(name, 1).orElseThrow();
    }

    private Optional<Stored> stored(String name, int number) {
        return jdbc.first(NUMBERED, Stored::read, name, number);
    }

    private void insert(String name, int number) {
        jdbc.update(INSERT, name, number, kek.wrap(Aead.newKey(), context(name, number)), kek.id());
    }

    private DataKey open(String name, Stored stored, Cache<String, DataKey> cache, String label) {
        DataKey key = new DataKey(stored.number, kek.unwrap(stored.wrapped, context(name, stored.number)));
        // A key of this very transaction is gone if it rolls back: nobody else may come to rely on it.
        if (stored.committed) {
            cache.put(label, key);
        }
        return key;
    }

    static byte[] context(String name, int number) {
        return ("data key|" + name + "|" + number).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(int number, byte[] wrapped, boolean committed) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getInt(1), row.getBytes(2), row.getBoolean(3));
        }
    }
}
