package dev.signet.ledger.restore;

import dev.signet.ledger.checkpoint.LedgerUnavailable;
import dev.signet.ledger.checkpoint.Query;
import dev.signet.ledger.epoch.Epoch;
import dev.signet.ledger.epoch.RestoredTree;
import dev.signet.ledger.note.Checkpoint;
import dev.signet.ledger.note.SignedNote;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** The epochs of a ledger as its database has them. */
public final class StoredEpochs {

    private static final String EPOCHS =
            "select statement, trees from ledger.epoch where statement is not null order by number";

    private static final String RESTORED = """
            select c.note
            from ledger.tree t
            cross join lateral (
                select note from ledger.checkpoint
                where tree = t.id and head_index < ? order by size desc, epoch desc limit 1) c
            where t.name <> 'heads'
            """;

    private static final String NUMBER = "select max(number) from ledger.epoch";

    private final DataSource pool;

    /** Epochs in the database that {@code pool} connects to. */
    public StoredEpochs(DataSource pool) {
        this.pool = pool;
    }

    /** All that were declared, from the first. */
    public List<Epoch> all() {
        try (Connection connection = pool.getConnection()) {
            return all(connection);
        } catch (SQLException e) {
            throw new LedgerUnavailable("read the epochs of the ledger", e);
        }
    }

    /** The same on a connection. */
    public static List<Epoch> all(Connection connection) throws SQLException {
        return Query.all(
                connection,
                EPOCHS,
                row -> Epoch.of(
                        SignedNote.parse(row.getString(1)),
                        row.getString(2).lines().map(RestoredTree::parse).toList()));
    }

    /** The number of the epoch that lasts. */
    public static int now(Connection connection) throws SQLException {
        return Query.first(connection, NUMBER, row -> row.getInt(1)).orElseThrow();
    }

    /** What the checkpoints say of every tree under the first leaves of the tree of heads, ordered by name. */
    public static List<RestoredTree> under(Connection connection, long heads) throws SQLException {
        return Query.all(
                        connection,
                        RESTORED,
                        row -> RestoredTree.of(Checkpoint.parse(
                                SignedNote.parse(row.getString(1)).text())),
                        heads)
                .stream()
                .sorted(Comparator.comparing(RestoredTree::tree))
                .toList();
    }
}
