package dev.signet.ledger.vault;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;

/**
 * Wraps every key of the database anew after the key-encryption key was changed. What the keys sealed stays as it is.
 * May run beside live traffic and on several nodes, and be broken off and begun again.
 */
public final class KeyRotation {

    private static final int BATCH = 500;

    private final Jdbc jdbc;
    private final KeyEncryptionKey kek;

    /** Rotates to what {@code kek} wraps with now. */
    public KeyRotation(ConnectionProvider connections, KeyEncryptionKey kek) {
        this.jdbc = new Jdbc(connections);
        this.kek = kek;
    }

    /**
     * Wraps anew all keys that another key-encryption key has wrapped.
     *
     * @return how many there were
     */
    public int rewrap() {
        return dataKeys() + subjectKeys();
    }

    private int dataKeys() {
        List<DataKeyRow> rows = jdbc.all(
                "select name, number, wrapped from vault.data_key where kek <> ?",
                row -> new DataKeyRow(row.getString(1), row.getInt(2), row.getBytes(3)),
                kek.id());
        int done = 0;
        for (DataKeyRow row : rows) {
            done += jdbc.update(
                    """
                    update vault.data_key set wrapped = ?, kek = ?
                    where name = ? and number = ? and wrapped = ?
                    """,
                    rewrap(row.wrapped, DataKeys.context(row.name, row.number)),
                    kek.id(),
                    row.name,
                    row.number,
                    row.wrapped);
        }
        return done;
    }

    private int subjectKeys() {
        int done = 0;
        String after = "";
        List<SubjectKeyRow> rows;
        do {
            rows = jdbc.all("""
                    select subject, wrapped from vault.subject_key
                    where kek <> ? and wrapped is not null and subject > ?
                    order by subject
                    limit ?
                    """, row -> new SubjectKeyRow(row.getString(1), row.getBytes(2)), kek.id(), after, BATCH);
            for (SubjectKeyRow row : rows) {
                // The old form in the condition: a key that was destroyed meanwhile must not come back.
                done += jdbc.update(
                        "update vault.subject_key set wrapped = ?, kek = ? where subject = ? and wrapped = ?",
                        rewrap(row.wrapped, SubjectKeys.context(row.subject)),
                        kek.id(),
                        row.subject,
                        row.wrapped);
                after = row.subject;
            }
        } while (rows.size() == BATCH);
        return done;
    }

    private byte[] rewrap(byte[] wrapped, byte[] context) {
        return kek.wrap(kek.unwrap(wrapped, context), context);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record DataKeyRow(String name, int number, byte[] wrapped) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SubjectKeyRow(String subject, byte[] wrapped) {}
}
