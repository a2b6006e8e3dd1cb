package dev.signet.ledger.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Measures how far the signing is behind the ledger. */
final class FiguresOfTrees {

    static final String FIGURES = """
            with last as materialized (
                select c.position, c.size, c.at, t.id
                from ledger.checkpoint c join ledger.tree t on t.id = c.tree
                where t.name = 'heads' order by c.size desc limit 1
            )
            select (select count(*) from ledger.tree),
                   coalesce((select position from last), 0),
                   coalesce((select max(head_index) + 1 from ledger.checkpoint), 0),
                   coalesce((select extract(epoch from clock_timestamp() - at) from last), 0),
                   coalesce((select extract(epoch from clock_timestamp() - e.at) from ledger.entry e
                             where e.position > coalesce((select position from last), 0)
                             order by e.position limit 1), 0)
            """;

    private FiguresOfTrees() {}

    static CheckpointFigures measure(Connection connection, boolean making) throws SQLException {
        return Query.first(
                        connection,
                        FIGURES,
                        row -> new CheckpointFigures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                seconds(row.getDouble(4)),
                                seconds(row.getDouble(5)),
                                making))
                .orElseThrow();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
    }
}
