package dev.signet.ledger.sequence;

import static dev.signet.ledger.TestNode.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an append costs, and what the sequencer beside it costs: two events and one durable commit, 16 at a time. */
@Tag("slow")
class RateOfTheLedger {

    private static final Logger log = LoggerFactory.getLogger(RateOfTheLedger.class);
    private static final int WRITERS = 16;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("signet.rate.seconds", 5));
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("signet.rate.pause", 5));
    private static final String TEXT = "x".repeat(400);

    @Test
    void keepsMostOfItsPaceWhileTheSequencerWorks() throws Exception {
        TestDatabase database = TestPostgres.migratedDatabase();
        makeDurable(database);
        List<Double> ratios = new ArrayList<>();
        try (TestNode node = new TestNode("rate", database, SequencerSettings.standard())) {
            rate(node);
            for (int round = 0; round < 3; round++) {
                double alone = rate(node);
                double beside;
                try (Sequencer sequencer = new Sequencer(
                        database.sessions("sequencer"),
                        node.pool(),
                        SequencerSettings.standard().withPause(PAUSE))) {
                    sequencer.start();
                    catchUp(sequencer);
                    beside = rate(node);
                    LedgerFigures figures = sequencer.figures();
                    log.warn(
                            "{} commits/s alone, {} beside the sequencer, {} events behind, oldest {} ms",
                            Math.round(alone),
                            Math.round(beside),
                            figures.unsequenced(),
                            figures.oldestUnsequenced().toMillis());
                    catchUp(sequencer);
                }
                ratios.add(beside / alone);
            }
        }
        log.warn("share of the pace that is kept: {}", ratios);
        assertThat(Collections.max(ratios)).isGreaterThan(0.5);
    }

    private static double rate(TestNode node) throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        long commits = 0;
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                counts.add(writers.submit(() -> write(node, end)));
            }
            for (Future<Long> count : counts) {
                commits += count.get();
            }
        }
        return commits / (double) ROUND.toSeconds();
    }

    private static long write(TestNode node, long end) {
        long commits = 0;
        while (System.nanoTime() < end) {
            String stream = "ses_" + UUID.randomUUID();
            node.engine().appendEvents(event(stream, 0, TEXT), event(stream, 1, TEXT));
            commits++;
        }
        return commits;
    }

    private static void catchUp(Sequencer sequencer) {
        await().atMost(Duration.ofMinutes(2)).until(() -> sequencer.figures().unsequenced() == 0);
    }

    private static void makeDurable(TestDatabase database) throws SQLException {
        try (var connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s set synchronous_commit = on".formatted(connection.getCatalog()));
        }
    }
}
