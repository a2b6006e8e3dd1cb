package dev.signet.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.FullLedger;
import dev.signet.ledger.QueryPlan;
import dev.signet.ledger.TestDatabase;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlansOfTheEngine {

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = FullLedger.create();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("a stream", History.FROM, new Object[] {"usr_7", 0L}),
                Arguments.of("a stream with its snapshot", History.SNAPSHOT_AND_REST, new Object[] {
                    "usr_10", "usr_10", "usr_10"
                }),
                Arguments.of("the end of a stream", History.LAST, new Object[] {"usr_7"}),
                Arguments.of("a snapshot", Snapshots.FIND, new Object[] {"usr_10"}),
                Arguments.of("a page of the ledger", Entries.AFTER, new Object[] {9_000L, Entries.PAGE}),
                Arguments.of("the last page of the ledger", Entries.AFTER, new Object[] {19_990L, Entries.PAGE}),
                Arguments.of("the head", Entries.HEAD, new Object[] {}),
                Arguments.of("the time of a position", Entries.TIME, new Object[] {9_000L}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void findByIndex(String what, String sql, Object[] parameters) throws SQLException {
        QueryPlan plan = QueryPlan.of(database.ownerDataSource(), sql, parameters);

        assertThat(plan.usesAnIndex()).as("%s:%n%s", what, plan).isTrue();
        assertThat(plan.readsAWholeTable()).as("%s:%n%s", what, plan).isFalse();
    }
}
