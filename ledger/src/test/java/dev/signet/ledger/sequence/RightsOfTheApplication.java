package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsOfTheApplication {

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final TestNode node = TestNode.started("one", database);

    @BeforeEach
    void fill() throws InterruptedException {
        node.append("usr_1", 0, "registered");
        assertThat(node.sequencer().head().await(1, Duration.ofSeconds(20))).isTrue();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set payload = ''",
                "update ledger.event set stamp = '1'",
                "delete from ledger.event",
                "truncate ledger.event cascade",
                "update ledger.entry set position = 7",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "drop table ledger.entry",
                "alter table ledger.event disable trigger stamp_event",
            })
    void doNotReachWhatHasHappened(String tampering) {
        assertThatThrownBy(() -> run(tampering))
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));

        assertThat(node.texts()).containsExactly("registered");
    }

    @Test
    void doNotIncludeTheChoiceOfAStamp() throws SQLException {
        run("""
                insert into ledger.event
                    (event_id, type, stream, sequence, name, revision, payload, metadata, at, stamp)
                values (gen_random_uuid(), 'Note', 'usr_2', 0, 'note.written', 1, '', '', now(), '1')
                """);

        try (Connection connection = node.pool().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select stamp > '1'::xid8 from ledger.event where stream = 'usr_2'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = node.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
