package dev.signet.ledger.export;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.proof.Digest;
import dev.signet.ledger.proof.Hash;
import dev.signet.ledger.proof.Leaf;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The records of one tree as the database has them. */
final class StoredRecords {

    static final String RECORDS = """
            select n.leaf_index, n.position, n.at, n.leaf_hash, v.event_id, v.stream, v.sequence, v.type, v.name,
                   v.revision, v.tenant, v.pool, v.at, v.payload, v.metadata, v.payload_sha256, v.metadata_sha256,
                   v.archive
            from ledger.entry n join ledger.event v on v.id = n.event
            where n.tree = (select id from ledger.tree where name = ?) and n.leaf_index = any (?)
            order by n.leaf_index
            """;

    static final String POSITION = """
            select position from ledger.entry
            where tree = (select id from ledger.tree where name = ?) and leaf_index = ?
            """;

    static final String TAKEN_IN_AT = """
            select min(leaf_index) from ledger.entry
            where tree = (select id from ledger.tree where name = ?) and leaf_index < ? and at >= ?
            """;

    static final String OF_STREAMS = """
            select n.leaf_index
            from ledger.event v join ledger.entry n on n.event = v.id
            where v.stream = any (?) and n.tree = (select id from ledger.tree where name = ?) and n.leaf_index < ?
            order by n.leaf_index
            """;

    static final String BEGINNING = """
            select n.leaf_index
            from ledger.event v join ledger.entry n on n.event = v.id
            where v.stream = ? and v.sequence = 0 and n.tree = (select id from ledger.tree where name = ?)
              and n.leaf_index < ?
            """;

    private final DataSource pool;
    private final String tree;
    private final long size;

    /** Of the first {@code size} leaves. */
    StoredRecords(DataSource pool, String tree, long size) {
        this.pool = pool;
        this.tree = tree;
        this.size = size;
    }

    /** The first leaf at {@code position} or behind it; {@code size} where there is none. */
    long atOrBehind(long position) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (position(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long position(long index) {
        return ask(POSITION, select -> {
            select.setString(1, tree);
            select.setLong(2, index);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getLong(1);
                }
                throw new IllegalStateException("leaf " + index + " of " + tree + " is not there");
            }
        });
    }

    /** The first leaf that the ledger took in at {@code time} or later; {@code size} where there is none. */
    long takenInAt(Instant time) {
        return ask(TAKEN_IN_AT, select -> {
            select.setString(1, tree);
            select.setLong(2, size);
            select.setObject(3, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long index = row.getLong(1);
                return row.wasNull() ? size : index;
            }
        });
    }

    /** The leaves of some streams, in the order of the tree. */
    List<Long> ofStreams(Collection<String> streams) {
        return ask(OF_STREAMS, select -> {
            select.setArray(1, select.getConnection().createArrayOf("text", streams.toArray()));
            select.setString(2, tree);
            select.setLong(3, size);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> indexes = new ArrayList<>();
                while (rows.next()) {
                    indexes.add(rows.getLong(1));
                }
                return indexes;
            }
        });
    }

    /** The leaf of a stream's first event. */
    Optional<Long> beginning(String stream) {
        return ask(BEGINNING, select -> {
            select.setString(1, stream);
            select.setString(2, tree);
            select.setLong(3, size);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        });
    }

    /**
     * Some records, in the order of the tree.
     *
     * @throws IllegalStateException where the ledger does not have them all
     */
    List<ExportRecord> at(List<Long> indexes) {
        List<ExportRecord> found = ask(RECORDS, select -> {
            select.setString(1, tree);
            select.setArray(2, select.getConnection().createArrayOf("bigint", indexes.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                List<ExportRecord> records = new ArrayList<>();
                while (rows.next()) {
                    records.add(read(rows));
                }
                return records;
            }
        });
        if (found.size() != indexes.size()) {
            throw new IllegalStateException(
                    "of %d leaves of %s, %d are there".formatted(indexes.size(), tree, found.size()));
        }
        return found;
    }

    private ExportRecord read(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes(14);
        byte[] metadata = row.getBytes(15);
        Leaf leaf = new Leaf(
                tree,
                row.getLong(2),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                digest(payload, row.getBytes(16)),
                digest(metadata, row.getBytes(17)));
        Hash hash = Hash.of(row.getBytes(4));
        return payload == null || metadata == null
                ? ExportRecord.archived(row.getLong(1), leaf, hash, row.getLong(18))
                : new ExportRecord(row.getLong(1), leaf, hash, new ExportRecord.Body(payload, metadata), null);
    }

    private static Digest digest(byte @Nullable [] bytes, byte[] kept) {
        return bytes == null ? Digest.parse(HexFormat.of().formatHex(kept)) : Digest.over(bytes);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(PreparedStatement select) throws SQLException;
    }

    private <T> T ask(String sql, Question<T> question) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return question.ask(select);
        } catch (SQLException e) {
            throw new LedgerUnavailable("read what is to be exported", e);
        }
    }
}
