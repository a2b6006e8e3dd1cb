package dev.signet.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusingToSignAContradiction {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestPostgres.migratedDatabase();

    @BeforeEach
    void signed() throws SQLException {
        try (SigningNode node = SigningNode.started("before", database)) {
            node.appendMany("pol_1", 300);
            await().atMost(SOON).until(() -> node.trees().ofSize("pol_1", 300).isPresent());
        }
    }

    @Test
    void byALeafThatWasRewrittenSinceItWasSigned() throws SQLException {
        refusedAfter(
                "update ledger.entry set leaf_hash = sha256(leaf_hash) where position = 290",
                "leaves of pol_1 have the root");
    }

    @Test
    void byATileThatWasRewrittenSinceItWasSigned() throws SQLException {
        refusedAfter(
                "update ledger.tile set root = sha256(root) where level = 0 and index = 0",
                "leaves of pol_1 have the root");
    }

    @Test
    void byACheckpointThatWasPutInThePlaceOfTheOneItSigned() throws SQLException {
        refusedAfter(
                "update ledger.checkpoint set note = replace(note, '/heads', '/heads2') where head_index is null",
                "the newest checkpoint of heads, of 1 leaves, is not as it was signed");
    }

    @Test
    void byAHeadThatWasTakenOutOfTheTreeOfHeads() throws SQLException {
        refusedAfter(
                "update ledger.checkpoint set note = (select note from ledger.checkpoint where head_index is null limit 1)"
                        + " where head_index = 0",
                "leaves of heads have the root");
    }

    @Test
    void untilItIsPutRight() throws SQLException {
        change(
                "update ledger.entry set leaf_hash = set_byte(leaf_hash, 0, 255 - get_byte(leaf_hash, 0)) where position = 290");
        try (SigningNode node = SigningNode.started("after", database)) {
            node.append("ten_1", "pol_1", "one more");
            await().atMost(SOON).until(() -> node.fault().isPresent());

            change("update ledger.entry set leaf_hash = set_byte(leaf_hash, 0, 255 - get_byte(leaf_hash, 0))"
                    + " where position = 290");

            await().atMost(SOON).until(() -> node.trees().ofSize("pol_1", 301).isPresent());
            await().atMost(SOON).until(() -> node.fault().isEmpty());
        }
    }

    private void refusedAfter(String attack, String why) throws SQLException {
        change(attack);
        try (SigningNode node = SigningNode.started("after", database)) {
            node.append("ten_1", "pol_1", "one more");
            await().atMost(SOON).until(() -> node.fault().isPresent());

            assertThat(node.fault().orElseThrow()).contains(why);
            assertThat(node.trees().ofSize("pol_1", 301)).isEmpty();
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.superuserDataSource().getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
