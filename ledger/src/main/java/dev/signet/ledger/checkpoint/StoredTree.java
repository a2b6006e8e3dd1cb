package dev.signet.ledger.checkpoint;

import dev.signet.ledger.note.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A tree in the database.
 *
 * @param id its short name there
 * @param name name of a pool or tenant, {@code platform}, or {@code heads}
 */
record StoredTree(int id, String name) {

    static final String BY_NAME = "select id, name from ledger.tree where name = ?";
    static final String BY_ID = "select id, name from ledger.tree where id = ?";
    static final String SIZE = "select size from ledger.checkpoint where tree = ? order by size desc limit 1";

    static Optional<StoredTree> named(Connection connection, String name) throws SQLException {
        return Query.first(connection, BY_NAME, row -> new StoredTree(row.getInt(1), row.getString(2)), name);
    }

    static StoredTree of(Connection connection, int id) throws SQLException {
        return Query.first(connection, BY_ID, row -> new StoredTree(row.getInt(1), row.getString(2)), id)
                .orElseThrow(() -> new LedgerUnsound("leaves belong to a tree " + id + " that is not there"));
    }

    boolean ofHeads() {
        return name.equals(Origin.HEADS);
    }

    /** Leaves under its newest checkpoint. */
    long signedSize(Connection connection) throws SQLException {
        return Query.first(connection, SIZE, row -> row.getLong(1), id).orElse(0L);
    }
}
