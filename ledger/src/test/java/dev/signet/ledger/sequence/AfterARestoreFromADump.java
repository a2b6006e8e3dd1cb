package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class AfterARestoreFromADump {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** How much further the old server has counted: more than a test's own transactions on the new one. */
    private static final long AHEAD = 10_000;

    @Test
    void theSequencerGoesOnOnceTheStampsAreRenewed() throws Exception {
        TestDatabase restored = dumpedAndRestored();

        try (TestNode node = TestNode.started("restored", restored)) {
            node.append("usr_bob", 2, "bob's third, on the new server");
            assertThat(waiting(node)).isEqualTo(3);

            Restamp.Renewed renewed = Restamp.renew(restored.ownerDataSource());

            assertThat(renewed).isEqualTo(new Restamp.Renewed(7, 3));
            node.append("usr_carol", 0, "carol's first");
            await().atMost(SOON).until(() -> waiting(node) == 0);
            assertThat(node.texts())
                    .startsWith("alice's first", "bob's first", "alice's second", "bob's second")
                    .containsSubsequence("alice's third", "alice's fourth", "carol's first")
                    .containsSubsequence("bob's second", "bob's third, on the new server", "carol's first")
                    .hasSize(8);
            assertThat(node.positions())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 8).boxed().toList());
        }
    }

    @Test
    void noEventIsPassedOverWhereTheServerHasMeanwhileCountedAsFarAsTheOldOne() throws Exception {
        TestDatabase restored = dumpedAndRestored();
        try (TestNode node = new TestNode("not yet sequencing", restored, SequencerSettings.standard())) {
            node.append("usr_carol", 0, "carol's first");
        }
        countPast(restored, highestStamp(restored));

        try (TestNode node = TestNode.started("restored", restored)) {
            node.append("usr_dave", 0, "dave's first");
            assertThat(node.sequencer().figures().rewound()).isTrue();

            assertThat(Restamp.renew(restored.ownerDataSource())).isEqualTo(new Restamp.Renewed(8, 4));

            await().atMost(SOON).until(() -> node.positions().size() == 8);
            assertThat(node.texts()).contains("alice's fourth", "carol's first", "dave's first");
            assertThat(node.sequencer().figures().rewound()).isFalse();
        }
    }

    @Test
    void noEventIsPassedOverWhoseTransactionIsStillOpenByThen() throws Exception {
        TestDatabase restored = dumpedAndRestored();
        try (TestNode node = new TestNode("not yet sequencing", restored, SequencerSettings.standard());
                Connection open = restored.applicationDataSource(1, "slow").getConnection()) {
            open.setAutoCommit(false);
            TestNode.engineOn(open).appendEvents(TestNode.event("usr_carol", 0, "carol's first"));
            countPast(restored, highestStamp(restored));

            assertThat(node.sequencer().figures().rewound()).isTrue();

            open.commit();
            assertThat(Restamp.renew(restored.ownerDataSource())).isEqualTo(new Restamp.Renewed(7, 3));
            node.start();
            await().atMost(SOON).until(() -> node.positions().size() == 7);
            assertThat(node.texts()).contains("carol's first");
        }
    }

    @Test
    void nothingIsRenewedTwice() throws Exception {
        TestDatabase restored = dumpedAndRestored();
        Restamp.renew(restored.ownerDataSource());

        assertThatExceptionOfType(RestampRefused.class)
                .isThrownBy(() -> Restamp.renew(restored.ownerDataSource()))
                .withMessageStartingWith("nothing is wrong");
    }

    @Test
    void nothingIsRenewedWithoutNeed() throws SQLException {
        TestDatabase database = TestPostgres.migratedDatabase();
        try (TestNode node = TestNode.started("healthy", database)) {
            node.append("usr_alice", 0, "alice's first");
            node.append("usr_alice", 1, "alice's second");
            String stamps = stamps(database);

            assertThatExceptionOfType(RestampRefused.class)
                    .isThrownBy(() -> Restamp.renew(database.ownerDataSource()))
                    .withMessageStartingWith("nothing is wrong");

            assertThat(stamps(database)).isEqualTo(stamps);
        }
    }

    @Test
    void nothingIsRenewedByTheApplication() throws Exception {
        TestDatabase restored = dumpedAndRestored();

        assertThatExceptionOfType(RestampRefused.class)
                .isThrownBy(() -> Restamp.renew(restored.sessions("application")))
                .withMessageContaining("permission denied");
    }

    /** Six events of a server that has counted far, four of them with positions, as {@code pg_dump} carries them over. */
    private static TestDatabase dumpedAndRestored() throws Exception {
        TestDatabase restored = TestPostgres.migratedDatabaseOnAnotherServer();
        TestDatabase old = TestPostgres.migratedDatabase();
        countPast(old, transactions(restored) + AHEAD);
        try (TestNode node = TestNode.started("old", old)) {
            node.append("usr_alice", 0, "alice's first");
            node.append("usr_bob", 0, "bob's first");
            node.append("usr_alice", 1, "alice's second");
            node.append("usr_bob", 1, "bob's second");
            await().atMost(SOON).until(() -> waiting(node) == 0);
        }
        try (TestNode node = new TestNode("not sequencing", old, SequencerSettings.standard())) {
            node.append("usr_alice", 2, "alice's third");
            node.append("usr_alice", 3, "alice's fourth");
        }
        try (Connection from = old.ownerDataSource().getConnection();
                Connection to = restored.ownerDataSource().getConnection();
                var statement = to.createStatement()) {
            // A dump makes the triggers after the rows.
            statement.execute("alter table ledger.event disable trigger stamp_event");
            // A dump goes into a database without rows; a migration has planted the first tree here.
            statement.execute("truncate ledger.tree cascade");
            for (String table : List.of("ledger.event", "ledger.tree", "ledger.entry")) {
                copy(table, from, to);
            }
            statement.execute("alter table ledger.event enable trigger stamp_event");
            statement.execute("select setval('ledger.event_id_seq', (select max(id) from ledger.event))");
            statement.execute("select setval('ledger.tree_id_seq', (select max(id) from ledger.tree))");
        }
        return restored;
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
        to.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
    }

    private static void countPast(TestDatabase database, long number) throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        while pg_current_xact_id() <= '%d'::xid8 loop
                            commit;
                        end loop;
                    end
                    $$
                    """.formatted(number));
        }
    }

    private static long transactions(TestDatabase database) throws SQLException {
        return number(database, "select pg_current_xact_id()::text::bigint");
    }

    private static long highestStamp(TestDatabase database) throws SQLException {
        return number(database, "select max(stamp::text::bigint) from ledger.event");
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long waiting(TestNode node) {
        return node.sequencer().figures().unsequenced();
    }

    private static String stamps(TestDatabase database) throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("select string_agg(stamp::text, ' ' order by id) from ledger.event")) {
            row.next();
            return row.getString(1);
        }
    }
}
