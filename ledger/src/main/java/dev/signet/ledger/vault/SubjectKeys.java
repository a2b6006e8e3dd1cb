package dev.signet.ledger.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.signet.ledger.vault.VaultException.SubjectErased;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * One AES-256 key for each person ({@code vault.subject_key}), which seals that person's data in the ledger. To erase a
 * person is to destroy the key. Keys are remembered for {@value #SECONDS} seconds at most, so that on no node an erased
 * value stays readable for longer. Safe for use by many threads.
 */
public final class SubjectKeys {

    static final int SECONDS = 10;
    private static final int SUBJECTS = 50_000;

    private static final String READ = """
            select wrapped, writer is distinct from pg_current_xact_id_if_assigned()
            from vault.subject_key
            where subject = ?
            """;
    private static final String INSERT = """
            insert into vault.subject_key (subject, tenant, wrapped, kek)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String DESTROY = """
            insert into vault.subject_key (subject, tenant, wrapped, kek, destroyed_at)
            values (?, ?, null, ?, ?)
            on conflict (subject) do update
            set wrapped = null, destroyed_at = excluded.destroyed_at, writer = excluded.writer
            where vault.subject_key.destroyed_at is null
            """;

    private final Jdbc jdbc;
    private final KeyEncryptionKey kek;
    private final Cache<String, Known> known;

    /** The keys of this database, wrapped by {@code kek}. */
    public SubjectKeys(ConnectionProvider connections, KeyEncryptionKey kek) {
        this(connections, kek, Ticker.systemTicker());
    }

    SubjectKeys(ConnectionProvider connections, KeyEncryptionKey kek, Ticker ticker) {
        this.jdbc = new Jdbc(connections);
        this.kek = kek;
        this.known = Caffeine.newBuilder()
                .maximumSize(SUBJECTS)
                .expireAfterWrite(Duration.ofSeconds(SECONDS))
                .ticker(ticker)
                .build();
    }

    /**
     * Seals a value for a person, whose key is made at first use, in the current transaction.
     *
     * @param aad where the value belongs
     * @throws SubjectErased where the key was destroyed
     */
    public byte[] seal(String subject, String tenant, byte[] clear, byte[] aad) {
        return forSealing(subject, tenant).seal(clear, aad);
    }

    /**
     * What was sealed for a person; nothing once the key is gone.
     *
     * @throws VaultException.SealBroken where the AAD is another or the bytes were altered
     */
    public Optional<byte[]> open(String subject, byte[] sealed, byte[] aad) {
        return find(subject).flatMap(Known::key).map(key -> key.open(sealed, aad));
    }

    /**
     * The key of a person for several values at once; made at first use, in the current transaction.
     *
     * @throws SubjectErased where it was destroyed
     */
    public SubjectKey forSealing(String subject, String tenant) {
        return find(subject)
                .or(() -> {
                    jdbc.update(INSERT, subject, tenant, kek.wrap(Aead.newKey(), context(subject)), kek.id());
                    return find(subject);
                })
                .flatMap(Known::key)
                .orElseThrow(() -> new SubjectErased(subject));
    }

    /**
     * Takes note of a committed key that a look-up has just read together with other things, so that the next
     * {@link #seal} or {@link #open} needs no read of its own.
     */
    public void remember(String subject, byte[] wrapped) {
        Known earlier = known.getIfPresent(subject);
        if (earlier != null && Arrays.equals(earlier.wrapped, wrapped)) {
            known.put(subject, earlier);
        } else {
            known.put(subject, unwrap(subject, wrapped));
        }
    }

    /** Drops what this node remembers of a person's key. */
    public void forget(String subject) {
        known.invalidate(subject);
    }

    /**
     * Destroys the key of a person in the current transaction, for good: whatever was sealed with it reads as erased,
     * and nothing can be sealed for the person any more. Once more changes nothing. To be followed by {@link #forget}
     * after the commit; other nodes forget within {@value #SECONDS} seconds.
     */
    public void destroy(String subject, String tenant, Instant at) {
        jdbc.update(DESTROY, subject, tenant, kek.id(), at.atOffset(ZoneOffset.UTC));
        forget(subject);
    }

    /** What is known of a person's key; nothing where there never was one. */
    private Optional<Known> find(String subject) {
        Known remembered = known.getIfPresent(subject);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        return jdbc.first(READ, Stored::read, subject).map(stored -> {
            Known found = stored.wrapped == null ? Known.DESTROYED : unwrap(subject, stored.wrapped);
            // What this very transaction wrote is gone if it rolls back: nobody else may come to rely on it.
            if (stored.committed) {
                known.put(subject, found);
            }
            return found;
        });
    }

    private Known unwrap(String subject, byte[] wrapped) {
        return new Known(wrapped, Optional.of(new SubjectKey(Aead.key(kek.unwrap(wrapped, context(subject))))));
    }

    static byte[] context(String subject) {
        return ("subject key|" + subject).getBytes(StandardCharsets.UTF_8);
    }

    /** A key with the form it was read in, or the mark of a destroyed one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Known(byte[] wrapped, Optional<SubjectKey> key) {
        private static final Known DESTROYED = new Known(new byte[0], Optional.empty());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(byte @Nullable [] wrapped, boolean committed) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(row.getBytes(1), row.getBoolean(2));
        }
    }
}
