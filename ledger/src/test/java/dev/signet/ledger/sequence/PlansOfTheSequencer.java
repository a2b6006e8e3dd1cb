package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.FullLedger;
import dev.signet.ledger.QueryPlan;
import dev.signet.ledger.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlansOfTheSequencer {

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = FullLedger.create();
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("a pass", Pass.SEQUENCE, new Object[] {Pass.MOST}),
                Arguments.of("the check before the first pass", Rewound.CHECK, new Object[] {}),
                Arguments.of("the position of an event", LedgerHead.POSITION_OF, new Object[] {9_000L}),
                Arguments.of("the figures", Horizon.BEHIND, new Object[] {}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void findByIndex(String what, String sql, Object[] parameters) throws SQLException {
        QueryPlan plan = QueryPlan.of(database.ownerDataSource(), sql, parameters);

        assertThat(plan.usesAnIndex()).as("%s:%n%s", what, plan).isTrue();
        assertThat(plan.readsAWholeTable()).as("%s:%n%s", what, plan).isFalse();
    }

    @Test
    void giveTheWaitingEventsTheNextPositionsAndNothingToTheOthers() throws SQLException {
        TestDatabase own = FullLedger.create();
        try (Connection connection = own.ownerDataSource().getConnection()) {
            Pass first = Pass.over(connection);
            Pass second = Pass.over(connection);

            assertThat(first.head()).isEqualTo(FullLedger.SEQUENCED + 50);
            assertThat(first.given()).isEqualTo(50);
            assertThat(second.given()).isZero();
        }
    }

    @Test
    void findOutThatTheServerCountsTransactionsLowerThanTheLedger() throws SQLException {
        TestDatabase own = FullLedger.create();
        try (Connection connection = own.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(Rewound.on(connection)).isFalse();

            statement.execute("update ledger.event set stamp = '9000000000' where id = " + FullLedger.SEQUENCED);

            assertThat(Rewound.on(connection)).isTrue();
        }
    }
}
