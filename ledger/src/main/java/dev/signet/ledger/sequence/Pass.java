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
 * <p>The same statement cuts the leaf of each event: there is one pass at a time, so the leaves of a tree are as
 * contiguous as the positions are, and no event ever has the one without the other.
 *
 * @param head the last position after the pass, 0 when it gave none
 * @param given how many positions it gave
 * @param blocked whether a transaction was still open, so that events may become due without any further notice
 */
record Pass(long head, int given, boolean blocked) {

    /** Most positions that one pass gives; a backlog takes several. */
    static final int MOST = 5_000;

    static final String SEQUENCE = "with " + Rewound.LAST + """
            , due as materialized (
                select v as event,
                       coalesce(v.pool, v.tenant, 'platform') as tree,
                       coalesce((select position from last), 0) + row_number() over (order by v.stamp, v.id) as position
                from ledger.event v
                where v.stamp < pg_snapshot_xmin(pg_current_snapshot())
                  and (v.stamp, v.id) > (
                      coalesce((select stamp from last), '0'::xid8),
                      coalesce((select id from last), 0))
                order by v.stamp, v.id limit ?
            ), named as materialized (
                select tree as name, (select t.id from ledger.tree t where t.name = tree) as id from due group by tree
            ), planted as (
                insert into ledger.tree (name) select name from named where id is null returning id, name
            ), growing as materialized (
                select id, name,
                       coalesce((select max(e.leaf_index) from ledger.entry e where e.tree = named.id), -1) as highest
                from named where id is not null
                union all
                select id, name, -1 from planted
            ), given as (
                insert into ledger.entry (position, event, at, tree, leaf_index, leaf_hash)
                select d.position,
                       (d.event).id,
                       now(),
                       g.id,
                       g.highest + row_number() over (partition by g.id order by d.position),
                       sha256('\\x00'::bytea || ledger.leaf(d.tree, d.position, d.event, now()))
                from due d join growing g on g.name = d.tree
                returning position
            )
            select coalesce(max(position), 0),
                   count(*),
                   pg_snapshot_xmin(pg_current_snapshot()) < pg_snapshot_xmax(pg_current_snapshot()),
                   case when count(*) > 0 then pg_notify('signet_head', max(position)::text) end
            from given
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

    boolean full() {
        return given == MOST;
    }
}
