package dev.signet.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.FullLedger;
import dev.signet.ledger.QueryPlan;
import dev.signet.ledger.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlansOfTheTrees {

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = FullLedger.create();
        try (Connection connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into ledger.checkpoint (tree, size, epoch, note, position, head_index)
                    select t.id, n, 1, 'note', n, t.id * 5 + n from ledger.tree t, generate_series(1, 5) n
                    where t.name <> 'heads'
                    """);
            statement.execute("""
                    insert into ledger.tile (tree, level, index, hashes, root)
                    select t.id, 0, 0, decode(repeat('00', 8192), 'hex'), decode(repeat('00', 32), 'hex')
                    from ledger.tree t
                    """);
            statement.execute("analyze ledger.checkpoint, ledger.tile");
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("the newest checkpoint", StoredCheckpoint.NEWEST, new Object[] {"pol_7"}),
                Arguments.of("a checkpoint by size", StoredCheckpoint.OF_SIZE, new Object[] {"pol_7", 3L}),
                Arguments.of("a leaf by position", Trees.LEAF_AT, new Object[] {9_000L, "pol_1000"}),
                Arguments.of("a head among the heads", Trees.HEAD_OF, new Object[] {"pol_7", 1, 20L}),
                Arguments.of("a tree by name", StoredTree.BY_NAME, new Object[] {"pol_7"}),
                Arguments.of("the size of a tree", StoredTree.SIZE, new Object[] {7}),
                Arguments.of("a tile", StoredHashes.TILE, new Object[] {1, 32, 7, 0, 0L}),
                Arguments.of("the roots of tiles", StoredHashes.ROOTS, new Object[] {7, 0, 0L, 2L}),
                Arguments.of("leaves at the edge", StoredHashes.LEAVES, new Object[] {7, 0L, 2L}),
                Arguments.of("leaves of the heads", StoredHashes.HEADS, new Object[] {10L, 20L}),
                Arguments.of("new leaves", Rounds.NEW_LEAVES, new Object[] {19_900L, 100}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void findByIndex(String what, String sql, Object[] parameters) throws SQLException {
        QueryPlan plan = QueryPlan.of(database.ownerDataSource(), sql, parameters);

        assertThat(plan.usesAnIndex()).as("%s:%n%s", what, plan).isTrue();
        assertThat(plan.readsAWholeTable()).as("%s:%n%s", what, plan).isFalse();
    }
}
