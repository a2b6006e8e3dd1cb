package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import dev.signet.ledger.verify.LedgerRecord;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the database has of one tree, read page by page. */
record TreeInDatabase(Connection connection, int id, String name) {

    static final int PAGE = 1_000;

    private static final String ROWS = """
            select e.leaf_index, e.position, e.at, e.leaf_hash, v.event_id, v.type, v.stream, v.sequence, v.name,
                   v.revision, v.payload, v.metadata, v.tenant, v.pool, v.at as claimed_at, v.payload_sha256,
                   v.metadata_sha256
            from ledger.entry e left join ledger.event v on v.id = e.event
            where e.tree = ? and e.leaf_index >= ? order by e.leaf_index limit ?
            """;

    private static final String CHECKPOINTS = """
            select size, note from ledger.checkpoint
            where tree = ? and size >= ? and size <= ? order by size, epoch limit ?
            """;

    private static final String KNOWN = "select coalesce(max(size), 0) from ledger.checkpoint where tree = ?";

    /** Signing takes seconds; the clock is the database's, as that of the records. */
    private static final String OVERDUE = """
            select coalesce(min(at) < now() - interval '1 minute', false) from ledger.entry
            where tree = ? and leaf_index >= ? and leaf_index < ?
            """;

    /** A place in the tree; the record is absent where the event is gone. */
    record Row(
            long index, long position, Hash kept, @Nullable LedgerRecord record) {}

    /** A checkpoint as it is stored. */
    record Note(long size, String note) {}

    List<Row> rowsFrom(long index) throws SQLException {
        return Query.all(connection, ROWS, this::read, id, index, PAGE);
    }

    List<Note> checkpoints(long from, long until) throws SQLException {
        return Query.all(
                connection, CHECKPOINTS, row -> new Note(row.getLong(1), row.getString(2)), id, from, until, PAGE);
    }

    long known() throws SQLException {
        return Query.first(connection, KNOWN, row -> row.getLong(1), id).orElse(0L);
    }

    /** Whether one of these records should have been signed by now. */
    boolean overdue(long from, long until) throws SQLException {
        return Query.first(connection, OVERDUE, row -> row.getBoolean(1), id, from, until)
                .orElseThrow();
    }

    private Row read(ResultSet row) throws SQLException {
        long index = row.getLong("leaf_index");
        long position = row.getLong("position");
        Hash kept = Hash.of(row.getBytes("leaf_hash"));
        if (row.getObject("event_id") == null) {
            return new Row(index, position, kept, null);
        }
        byte[] payload = row.getBytes("payload");
        byte[] metadata = row.getBytes("metadata");
        Leaf leaf = new Leaf(
                name,
                position,
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("name"),
                row.getInt("revision"),
                row.getString("tenant"),
                row.getString("pool"),
                instant(row, "claimed_at"),
                instant(row, "at"),
                digest(payload, row.getBytes("payload_sha256")),
                digest(metadata, row.getBytes("metadata_sha256")));
        return new Row(index, position, kept, new LedgerRecord(index, leaf, payload, metadata, kept));
    }

    /** Of bytes that are gone without a digest there is none that could be right. */
    private static Digest digest(byte @Nullable [] bytes, byte @Nullable [] kept) {
        if (bytes != null) {
            return Digest.over(bytes);
        }
        return kept == null
                ? Digest.over(new byte[0])
                : Digest.parse(HexFormat.of().formatHex(kept));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
