package dev.signet.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestPostgres;
import dev.signet.ledger.sequence.Sequencer;
import dev.signet.ledger.sequence.SequencerSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HealthOfTheLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final HikariDataSource pool = database.applicationDataSource();
    private final Sequencer sequencer = new Sequencer(database.ownerDataSource(), pool, SequencerSettings.standard());
    private final LedgerWatch watch = new LedgerWatch(sequencer, Clock.systemUTC());
    private final LedgerHealthIndicator indicator =
            new LedgerHealthIndicator(watch, new HealthSettings(Duration.ofMillis(200)));

    @AfterEach
    void end() {
        sequencer.close();
        pool.close();
    }

    @Test
    void isUpWhileEventsGetTheirPositions() throws SQLException {
        sequencer.start();
        somethingHappens();
        await().atMost(PATIENCE).until(() -> watch.figures().head() == 1);
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileAnOpenTransactionKeepsEventsFromTheirPositions() throws SQLException {
        sequencer.start();
        try (Connection open = database.ownerDataSource().getConnection()) {
            open.setAutoCommit(false);
            run(open, "select pg_current_xact_id()");
            somethingHappens();
            await().atMost(PATIENCE).until(() -> indicator.health().getStatus().equals(Status.DOWN));
            assertThat(indicator.health().getDetails()).containsEntry("unsequenced", 1L);
            open.rollback();
        }
        await().atMost(PATIENCE).until(() -> indicator.health().getStatus().equals(Status.UP));
    }

    @Test
    void isDownWhereTheServerCountsTransactionsLowerThanTheLedgerDoes() throws SQLException {
        sequencer.start();
        somethingHappens();
        await().atMost(PATIENCE).until(() -> watch.figures().head() == 1);
        try (Connection owner = database.ownerDataSource().getConnection()) {
            run(owner, "update ledger.event set stamp = '4611686018427387904'");
        }
        await().atMost(PATIENCE).until(() -> indicator.health().getStatus().equals(Status.DOWN));
        assertThat(indicator.health().getDetails()).containsEntry("rewound", true);
    }

    @Test
    void isDownWhileTheDatabaseDoesNotAnswer() {
        pool.close();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isMeasured() throws SQLException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new LedgerMetrics(watch).bindTo(registry);
        sequencer.start();
        somethingHappens();
        await().atMost(PATIENCE)
                .until(() -> registry.get("signet.ledger.head").gauge().value() == 1);
        assertThat(registry.get("signet.ledger.leading").gauge().value()).isEqualTo(1);
        assertThat(registry.get("signet.ledger.sequencer.lag").gauge().value()).isZero();
        assertThat(registry.get("signet.ledger.oldest.write").gauge().value()).isNotNegative();
    }

    private void somethingHappens() throws SQLException {
        try (Connection connection = database.ownerDataSource().getConnection()) {
            run(connection, """
                    insert into ledger.event (event_id, type, stream, sequence, name, revision, payload, metadata, at)
                    values (gen_random_uuid(), 'Test', 'tst_1', 0, 'test.happened', 1, '', '', now())
                    """);
        }
        sequencer.appended();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
