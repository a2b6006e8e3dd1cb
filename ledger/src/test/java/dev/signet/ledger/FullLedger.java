package dev.signet.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A ledger large enough that PostgreSQL plans for it as it would in production. */
public final class FullLedger {

    /** Events in it that have a position. */
    public static final int SEQUENCED = 20_000;

    private FullLedger() {}

    /** A database with many sequenced events, a few that wait, a snapshot for every tenth stream, and statistics. */
    public static TestDatabase create() throws SQLException {
        TestDatabase database = TestPostgres.migratedDatabase();
        DataSource owner = database.ownerDataSource();
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(events(1, SEQUENCED));
            statement.execute("insert into ledger.tree (name) select distinct pool from ledger.event");
            statement.execute("""
                    insert into ledger.entry (position, event, tree, leaf_index, leaf_hash)
                    select v.id, v.id, t.id, row_number() over (partition by t.id order by v.id) - 1, sha256(v.payload)
                    from ledger.event v join ledger.tree t on t.name = v.pool
                    """);
            statement.execute(events(SEQUENCED + 1, SEQUENCED + 50));
            statement.execute("""
                    insert into ledger.snapshot
                        (stream, event_id, type, sequence, name, revision, payload, metadata, at)
                    select stream, event_id, type, sequence, name, revision, payload, metadata, at
                    from ledger.event where id % 10 = 0
                    """);
            statement.execute("analyze ledger.event, ledger.tree, ledger.entry, ledger.snapshot");
        }
        return database;
    }

    private static String events(int first, int last) {
        return """
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, tenant, pool, at)
                select gen_random_uuid(), 'Note', 'usr_' || n, 0, 'note.written', 1,
                       convert_to(repeat('x', 300), 'utf8'), convert_to(repeat('y', 150), 'utf8'), 'ten_1', 'pol_' || n %% 4000, now()
                from generate_series(%d, %d) n
                """.formatted(first, last);
    }
}
