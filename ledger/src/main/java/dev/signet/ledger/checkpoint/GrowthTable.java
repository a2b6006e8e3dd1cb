package dev.signet.ledger.checkpoint;

import dev.signet.ledger.checkpoint.Growth.NewCheckpoint;
import dev.signet.ledger.checkpoint.Growth.NewTile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Writes what a round has made, and reads how far the rounds have come. */
final class GrowthTable {

    static final String COVERED = """
            select c.position from ledger.checkpoint c join ledger.tree t on t.id = c.tree
            where t.name = 'heads' order by c.size desc limit 1
            """;

    static final String EPOCH = "select max(number) from ledger.epoch";

    private static final String TILE = """
            insert into ledger.tile (tree, level, index, hashes, root) values (?, ?, ?, ?, ?)
            """;

    private static final String CHECKPOINT = """
            insert into ledger.checkpoint (tree, size, epoch, note, position, head_index) values (?, ?, ?, ?, ?, ?)
            """;

    private GrowthTable() {}

    /** The last position that checkpoints cover, 0 where there are none. */
    static long covered(Connection connection) throws SQLException {
        return Query.first(connection, COVERED, row -> row.getLong(1)).orElse(0L);
    }

    static int epoch(Connection connection) throws SQLException {
        return Query.first(connection, EPOCH, row -> row.getInt(1)).orElseThrow();
    }

    static void insert(Connection connection, Growth growth, long covered) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(TILE)) {
            for (NewTile made : growth.tiles()) {
                insert.setInt(1, made.tree());
                insert.setInt(2, made.tile().level());
                insert.setLong(3, made.tile().index());
                insert.setBytes(4, made.tile().bytes());
                insert.setBytes(5, made.tile().root().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(CHECKPOINT)) {
            for (NewCheckpoint made : growth.checkpoints()) {
                insert.setInt(1, made.tree());
                insert.setLong(2, made.size());
                insert.setInt(3, made.epoch());
                insert.setString(4, made.note().toString());
                insert.setLong(5, covered);
                if (made.headIndex() < 0) {
                    insert.setNull(6, Types.BIGINT);
                } else {
                    insert.setLong(6, made.headIndex());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
