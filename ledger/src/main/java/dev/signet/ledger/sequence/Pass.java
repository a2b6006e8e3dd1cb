package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One pass of the sequencer: every event whose writer, and every older writer, has finished gets the next position.
 *
 * <p>Soundness. The statement's own snapshot gives the horizon: each transaction numbered below it has ended and, if it
 * committed, is visible here. An event's stamp is at least its writer's number, so an event below the horizon is
 * visible, and no event at or below the last one sequenced can still appear. Stamps never fall along a stream, and ids
 * rise along it, so the order by (stamp, id) keeps every stream in order.
 *
 * @param head the last position after the pass, 0 when it gave none
 * @param given how many positions it gave
 * @param blocked whether a transaction was still open, so that events may become due without any further notice
 */
record Pass(long head, int given, boolean blocked) {

    /** Most positions that one pass gives; a backlog takes several. */
    static final int MOST = 5_000;

    static final String SEQUENCE = """
            with last as materialized (
                select e.position, v.stamp, v.id
                from ledger.entry e join ledger.event v on v.id = e.event
                order by e.position desc limit 1
            ), due as materialized (
                select v.id, v.stamp
                from ledger.event v
                where v.stamp < pg_snapshot_xmin(pg_current_snapshot())
                  and (v.stamp, v.id) > (
                      coalesce((select stamp from last), '0'::xid8),
                      coalesce((select id from last), 0))
                order by v.stamp, v.id limit ?
            ), given as (
                insert into ledger.entry (position, event)
                select coalesce((select position from last), 0) + row_number() over (order by stamp, id), id from due
                returning position
            )
            select coalesce(max(position), 0),
                   count(*),
                   pg_snapshot_xmin(pg_current_snapshot()) < pg_snapshot_xmax(pg_current_snapshot()),
                   case when count(*) > 0 then pg_notify('signet_head', max(position)::text) end
            from given
            """;

    static final String REWOUND = """
            select stamp >= pg_snapshot_xmax(pg_current_snapshot())
            from ledger.event
            order by stamp desc, id desc limit 1
            """;

    /** Makes a pass in a transaction of its own; the connection must hold the sequencer's lock. */
    static Pass over(Connection connection) throws SQLException {
        try (PreparedStatement pass = connection.prepareStatement(SEQUENCE)) {
            pass.setInt(1, MOST);
            try (ResultSet row = pass.executeQuery()) {
                row.next();
                return new Pass(row.getLong(1), row.getInt(2), row.getBoolean(3));
            }
        }
    }

    /**
     * Whether transaction numbers have gone back behind the ledger's, as after a restore from a dump into a new server:
     * new events would stay behind the last position for ever. A stamp that can be seen is that of a transaction which
     * has ended, so that it is lower than any other that the server has yet to give.
     */
    static boolean wouldMissEvents(Connection connection) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement(REWOUND);
                ResultSet row = check.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    boolean full() {
        return given == MOST;
    }
}
