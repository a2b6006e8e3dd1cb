package dev.signet.ledger.vault;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;

/**
 * Wraps every key of the database anew after the key-encryption key was changed. What the keys sealed stays as it is.
 * May run beside live traffic and on several nodes, and be broken off and begun again.
 */
public final class KeyRotation {

    private static final int BATCH = 500;

    private static final String WAITING = """
            select (select count(*) from vault.data_key where kek <> ?),
                   (select count(*) from vault.subject_key where kek <> ? and wrapped is not null)
            """;
    private static final String NEXT = """
            select subject, wrapped from vault.subject_key
            where kek <> ? and wrapped is not null and subject > ?
            order by subject
            limit ?
            """;
    /** The old form in the condition: a key that was destroyed meanwhile must not come back. */
    private static final String REPLACE = """
            update vault.subject_key k set wrapped = n.young, kek = ?
            from unnest(?, ?, ?) n (subject, old, young)
            where k.subject = n.subject and k.wrapped = n.old
            """;

    private final Jdbc jdbc;
    private final KeyEncryptionKey kek;

    /** Rotates to what {@code kek} wraps with now. */
    public KeyRotation(ConnectionProvider connections, KeyEncryptionKey kek) {
        this.jdbc = new Jdbc(connections);
        this.kek = kek;
    }

    /**
     * Numbers of keys.
     *
     * @param data of the platform
     * @param subjects of persons; destroyed ones do not count
     */
    public record Keys(long data, long subjects) {

        /** Whether there are none. */
        public boolean none() {
            return data == 0 && subjects == 0;
        }
    }

    /** Keys that another key-encryption key has wrapped than the one that wraps now. */
    public Keys waiting() {
        return jdbc.first(WAITING, row -> new Keys(row.getLong(1), row.getLong(2)), kek.id(), kek.id())
                .orElseThrow();
    }

    /** Wraps anew all keys that another key-encryption key has wrapped, and tells how many there were. */
    public Keys rewrap() {
        return new Keys(dataKeys(), subjectKeys());
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
            rows = jdbc.all(NEXT, row -> new SubjectKeyRow(row.getString(1), row.getBytes(2)), kek.id(), after, BATCH);
            if (!rows.isEmpty()) {
                done += replace(rows);
                after = rows.getLast().subject;
            }
        } while (rows.size() == BATCH);
        return done;
    }

    private int replace(List<SubjectKeyRow> rows) {
        return jdbc.update(
                REPLACE,
                kek.id(),
                rows.stream().map(SubjectKeyRow::subject).toArray(String[]::new),
                rows.stream().map(SubjectKeyRow::wrapped).toArray(byte[][]::new),
                rows.stream()
                        .map(row -> rewrap(row.wrapped, SubjectKeys.context(row.subject)))
                        .toArray(byte[][]::new));
    }

    private byte[] rewrap(byte[] wrapped, byte[] context) {
        return kek.wrap(kek.unwrap(wrapped, context), context);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record DataKeyRow(String name, int number, byte[] wrapped) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SubjectKeyRow(String subject, byte[] wrapped) {}
}
