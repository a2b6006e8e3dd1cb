package dev.signet.ledger.archive;

import dev.signet.ledger.checkpoint.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Streams to which nothing can be appended any more, and the archive for which they were closed. Closing is for good: what
 * is closed and not yet emptied is as readable as before. All of it takes the login that owns the ledger.
 */
public final class ClosedStreams {

    private static final String BEGIN =
            "insert into ledger.archive (tree) select id from ledger.tree where name = ? returning id";

    private static final String CLOSE =
            "update ledger.event set archive = ? where stream = any (?) and archive is null";

    private static final String OF_ARCHIVE =
            "select distinct stream from ledger.event where archive = ? order by stream";

    private static final String UNFINISHED = """
            select a.id from ledger.archive a join ledger.tree t on t.id = a.tree
            where t.name = ? and a.emptied_at is null order by a.id
            """;

    /** A number of its own is higher than that of any transaction that saw the streams open. */
    private static final String HORIZON = "select pg_current_xact_id()::text::bigint";

    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String EMPTY = """
            update ledger.event
            set payload = null, metadata = null, payload_sha256 = sha256(payload), metadata_sha256 = sha256(metadata)
            where archive = ? and payload is not null
            """;

    private static final String ADOPT = """
            update ledger.event v set archive = ?
            where v.archive is null and v.stream in (select c.stream from ledger.event c where c.archive = ?)
            """;

    private static final String OPEN_END = """
            select v.stream from ledger.event v
            where v.archive is null and v.stream in (select c.stream from ledger.event c where c.archive = ?) limit 1
            """;

    private static final String DONE = """
            update ledger.archive
            set sha256 = ?, bytes = ?, records = ?, first_position = ?, last_position = ?, checkpoint = ?, emptied_at = now()
            where id = ? and emptied_at is null
            """;

    private static final String FORGET =
            "delete from ledger.snapshot where stream in (select stream from ledger.event where archive = ?)";

    private ClosedStreams() {}

    /**
     * Closes streams of a tree for a new archive, in the transaction of the connection.
     *
     * @return number of the archive
     */
    public static int close(Connection owner, String tree, Collection<String> streams) throws SQLException {
        int archive = Query.first(owner, BEGIN, row -> row.getInt(1), tree)
                .orElseThrow(() -> new ArchiveRefused("there is no tree " + tree));
        try (PreparedStatement close = owner.prepareStatement(CLOSE)) {
            close.setInt(1, archive);
            close.setArray(2, owner.createArrayOf("text", streams.toArray()));
            close.executeUpdate();
        }
        return archive;
    }

    /** Archives of a tree for which streams were closed and that were not finished. */
    public static List<Integer> unfinished(Connection owner, String tree) throws SQLException {
        return Query.all(owner, UNFINISHED, row -> row.getInt(1), tree);
    }

    /** The streams that were closed for an archive. */
    public static List<String> of(Connection owner, int archive) throws SQLException {
        return Query.all(owner, OF_ARCHIVE, row -> row.getString(1), archive);
    }

    /**
     * Waits until every transaction has ended that may have seen the streams of an archive open, and closes what they
     * appended.
     *
     * @throws ArchiveRefused where one lasts longer
     */
    public static void settle(DataSource owner, int archive, Duration atMost) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            do {
                await(connection, atMost);
            } while (update(connection, ADOPT, archive, archive) > 0);
        }
    }

    private static void await(Connection connection, Duration atMost) throws SQLException {
        long horizon = number(connection, HORIZON);
        long deadline = System.nanoTime() + atMost.toNanos();
        while (number(connection, OLDEST_OPEN) < horizon) {
            if (System.nanoTime() > deadline) {
                throw new ArchiveRefused("a transaction is open that began before the streams were closed: end it, see"
                        + " pg_stat_activity, and run this again, which goes on here");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /**
     * Takes the bytes out of the database, in the transaction of the connection; their digests stay.
     *
     * @param file where they are, as it has verified
     * @throws ArchiveRefused where the file does not hold every event of the streams, or the archive is finished already
     */
    public static void empty(Connection owner, int archive, ArchiveFile file) throws SQLException {
        if (Query.first(owner, OPEN_END, row -> row.getString(1), archive).isPresent()) {
            throw new ArchiveRefused("a stream of archive " + archive + " goes on behind what was closed of it");
        }
        update(owner, FORGET, archive);
        long emptied = update(owner, EMPTY, archive);
        long done = update(
                owner,
                DONE,
                file.sha256(),
                file.bytes(),
                file.records(),
                file.firstPosition(),
                file.lastPosition(),
                file.checkpoint(),
                archive);
        if (emptied != file.records() || done != 1) {
            throw new ArchiveRefused("archive %d is to hold %d events, and its file holds %d: nothing was taken out"
                    .formatted(archive, emptied, file.records()));
        }
    }

    private static long update(Connection owner, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement update = owner.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            return update.executeLargeUpdate();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Query.first(connection, sql, row -> row.getLong(1)).orElseThrow();
    }
}
