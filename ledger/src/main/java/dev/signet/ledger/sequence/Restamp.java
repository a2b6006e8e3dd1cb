package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Renews the stamps of a ledger whose server counts transactions lower than the ledger does, as after a restore from a
 * dump into a new server. Positions and events stay as they are. Afterwards every stamp is lower than any number that
 * the server still gives, and the order is the one before: what has a position, then what waits for one, then what is
 * yet to come.
 */
public final class Restamp {

    private static final String LOCK = """
            set local lock_timeout = '10s';
            select pg_advisory_xact_lock(hashtext('signet'), hashtext('sequencer'));
            lock table ledger.event, ledger.entry in share row exclusive mode
            """;

    /**
     * 1 to 3 precede any number that PostgreSQL gives to a transaction that it lets write. The last event with a position
     * keeps a stamp of its own, since a pass takes everything that comes after it by (stamp, id); among those that wait
     * the id alone decides, and it rises along each stream.
     */
    private static final String RENEW = """
            with last as materialized (
                select event from ledger.entry order by position desc limit 1
            ), positioned as (
                select v.id, e.event
                from ledger.event v left join ledger.entry e on e.event = v.id
            )
            update ledger.event v
            set stamp = (case
                when p.event is null then '3'
                when p.event = (select event from last) then '2'
                else '1'
            end)::xid8
            from positioned p
            where p.id = v.id
            """;

    private static final String WAITING = """
            select count(*) from ledger.event v where not exists (select from ledger.entry e where e.event = v.id)
            """;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Restamp() {}

    /**
     * What was renewed.
     *
     * @param events all there are
     * @param waiting those of them that have no position yet
     */
    public record Renewed(long events, long waiting) {}

    /**
     * Renews all stamps in one transaction, during which nothing is appended. Nodes that run go on by themselves after
     * it.
     *
     * @param owner connections of the login that owns the schema
     * @throws RestampRefused where nothing is wrong, somebody else keeps the ledger locked, or it cannot be written
     */
    public static Renewed renew(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            requireRewound(connection);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK);
                requireRewound(connection);
                Renewed renewed = new Renewed(statement.executeLargeUpdate(RENEW), count(statement));
                connection.commit();
                return renewed;
            }
        } catch (SQLException e) {
            throw LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                    ? new RestampRefused("something else keeps the ledger locked: stop all nodes, then try again", e)
                    : new RestampRefused("the stamps cannot be renewed: " + e.getMessage(), e);
        }
    }

    private static void requireRewound(Connection connection) throws SQLException {
        if (!Rewound.on(connection)) {
            throw new RestampRefused(
                    "nothing is wrong with the stamps: the server counts transactions higher than the ledger does, and no"
                            + " event was passed over",
                    null);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }
}
