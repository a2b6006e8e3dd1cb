package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether transaction numbers have gone back behind the ledger's, as after a restore from a dump into a new server:
 * new events would stay behind the last position for ever.
 *
 * <p>Any of three things tells it. A stamp that can be seen is that of a transaction which has ended, so that it is
 * lower than any other that the server has yet to give. The last event with a position was below the horizon when it
 * got one, and horizons only rise. And whatever is at or before it in the order got its position before it did. The
 * first ends by itself once the new server has counted as far as the old one; the other two remain for as long as an
 * event that was written meanwhile, or that is still being written, has no position.
 */
final class Rewound {

    /** The last event with a position, under the name {@code last}; no row in an empty ledger. */
    static final String LAST = """
            last as materialized (
                select e.position, v.stamp, v.id
                from ledger.entry e join ledger.event v on v.id = e.event
                order by e.position desc limit 1
            )
            """;

    /**
     * The condition, never null, for a statement that has {@link #LAST}. Events of a server come after all that it was
     * restored with by id, so that those which are not sequenced by mistake are few and found without reading the
     * others; the offset keeps the planner from looking for them by stamp.
     */
    static final String CONDITION = """
            (coalesce(
                (select h.stamp >= pg_snapshot_xmax(pg_current_snapshot())
                 from ledger.event h order by h.stamp desc, h.id desc limit 1),
                false)
             or coalesce((select stamp from last) >= pg_snapshot_xmin(pg_current_snapshot()), false)
             or exists (
                select from (
                    select v.stamp, v.id from ledger.event v
                    where v.id > (select id from last)
                    order by v.id offset 0
                ) later
                where (later.stamp, later.id) < ((select stamp from last), (select id from last))
                  and (select e.position from ledger.entry e where e.event = later.id) is null))
            """;

    static final String CHECK = "with " + LAST + "select " + CONDITION;

    private Rewound() {}

    static boolean on(Connection connection) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement(CHECK);
                ResultSet row = check.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
