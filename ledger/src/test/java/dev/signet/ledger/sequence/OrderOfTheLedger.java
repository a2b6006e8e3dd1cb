package dev.signet.ledger.sequence;

import static dev.signet.ledger.TestNode.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderOfTheLedger {

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final TestNode node = TestNode.started("one", database);

    @AfterEach
    void close() {
        node.close();
    }

    /**
     * B has its transaction number before A, but reads the stream after A committed; T's number lies between, so A's
     * event must wait for T while B's own number would not.
     */
    @Test
    void keepsAStreamInOrderWhenTheLaterWriterHasTheLowerTransactionNumber() throws Exception {
        try (Connection b = transaction();
                Connection t = transaction();
                Connection a = transaction()) {
            number(b);
            number(t);
            TestNode.engineOn(a).appendEvents(event("usr_1", 0, "A wrote this first"));
            a.commit();
            TestNode.engineOn(b).appendEvents(event("usr_1", 1, "B read it and wrote this"));
            b.commit();

            assertThat(node.sequencer().head().await(1, Duration.ofMillis(600))).isFalse();
            t.commit();
        }

        awaitHead(2);
        assertThat(node.texts()).containsExactly("A wrote this first", "B read it and wrote this");
    }

    @Test
    void isThatOfTheTransactionsAndNotOfTheirCommits() throws Exception {
        try (Connection first = transaction();
                Connection second = transaction()) {
            TestNode.engineOn(first).appendEvents(event("usr_1", 0, "written first, committed last"));
            TestNode.engineOn(second).appendEvents(event("usr_2", 0, "written last, committed first"));
            second.commit();
            assertThat(node.sequencer().head().await(1, Duration.ofMillis(600))).isFalse();
            first.commit();
        }

        awaitHead(2);
        assertThat(node.texts()).containsExactly("written first, committed last", "written last, committed first");
    }

    @Test
    void hasNoHoleWhereATransactionWasRolledBack() throws Exception {
        node.append("usr_1", 0, "before");
        try (Connection undone = transaction()) {
            TestNode.engineOn(undone).appendEvents(event("usr_2", 0, "undone"));
            node.append("usr_3", 0, "after");
            undone.rollback();
        }

        awaitHead(2);
        assertThat(node.texts()).containsExactly("before", "after");
        assertThat(node.positions()).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void countsEveryEventOnceSoThatCompletenessIsASubtraction() throws Exception {
        for (int i = 0; i < 300; i++) {
            node.append("usr_" + i, 0, "event " + i);
        }
        awaitHead(300);
        long from = 120;
        long to = node.sequencer().head().position();

        assertThat(node.engine().readEvents(new GlobalSequenceTrackingToken(from), false))
                .hasSize((int) (to - from));
        assertThat(node.sequencer().figures().unsequenced()).isZero();
    }

    private void awaitHead(long position) throws InterruptedException {
        assertThat(node.sequencer().head().await(position, Duration.ofSeconds(10)))
                .isTrue();
    }

    private Connection transaction() throws SQLException {
        Connection connection = node.pool().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void number(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }
}
