package dev.signet.ledger.fsck;

import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.verify.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Finds events that stand before the last sequenced one and have no position: put in behind the sequencer's back. */
final class StrayEvents {

    private static final int MOST = 100;

    private static final String STRAY = """
            select v.event_id, v.stream, v.sequence, v.name, coalesce(v.pool, v.tenant, 'platform')
            from ledger.event v left join ledger.entry e on e.event = v.id
            where e.event is null and (v.stamp, v.id) < (
                select l.stamp, l.id from ledger.entry n join ledger.event l on l.id = n.event
                order by n.position desc limit 1)
            order by v.id limit ?
            """;

    private final Connection connection;
    private final Consumer<Finding> findings;

    StrayEvents(Connection connection, Consumer<Finding> findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void run() throws SQLException {
        Query.all(connection, STRAY, StrayEvents::finding, MOST).forEach(findings);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                Finding.Kind.RECORD_INSERTED,
                row.getString(5),
                -1,
                0,
                "event %s (%s, %d of stream %s) stands before the last position and has none of its own"
                        .formatted(row.getString(1), row.getString(4), row.getLong(3), row.getString(2)));
    }
}
