package dev.signet.ledger.sequence;

import static dev.signet.ledger.TestNode.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.Projection;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The case that lets an engine with gap timeouts skip an event for ever: one writer stays open past the timeout. */
class ATransactionHeldOpen {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final TestNode node = TestNode.started("one", database);
    private final Projection projection = Projection.of(node);

    @AfterEach
    void close() {
        projection.close();
        node.close();
    }

    @Test
    void forTwoMinutesOfTheEventsTimeHidesNoEventFromAnyReader() throws Exception {
        List<String> expected = new ArrayList<>(List.of("early"));
        node.engine().appendEvents(event("usr_0", 0, "early", NOON));
        node.sequencer().appended();
        awaitProjected(1);

        try (Connection held = transaction()) {
            TestNode.engineOn(held).appendEvents(event("usr_1", 0, "held open", NOON.plusSeconds(1)));
            expected.add("held open");
            for (int second = 10; second <= 150; second += 10) {
                String text = "at second " + second;
                node.engine().appendEvents(event("usr_x" + second, 0, text, NOON.plusSeconds(second)));
                node.sequencer().appended();
                expected.add(text);
            }
            assertThat(node.sequencer().head().await(2, Duration.ofMillis(600))).isFalse();
            held.commit();
        }

        awaitProjected(expected.size());
        assertThat(projection.texts()).isEqualTo(expected);
        assertThat(read(expected.size())).isEqualTo(expected);
    }

    @Test
    @Tag("slow")
    void forTwoRealMinutesHidesNoEventFromAnyReader() throws Exception {
        List<String> expected = new ArrayList<>(List.of("held open"));
        try (Connection held = transaction()) {
            TestNode.engineOn(held).appendEvents(event("usr_1", 0, "held open"));
            Instant end = Instant.now().plus(Duration.ofMinutes(2));
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> {
                        String text = "event " + expected.size();
                        node.append("usr_x" + expected.size(), 0, text);
                        expected.add(text);
                        return Instant.now().isAfter(end);
                    });
            assertThat(projection.texts()).isEmpty();
            held.commit();
        }

        awaitProjected(expected.size());
        assertThat(projection.texts()).isEqualTo(expected);
        assertThat(read(expected.size())).isEqualTo(expected);
    }

    @Test
    void showsInTheFiguresForAsLongAsItIsOpen() throws Exception {
        try (Connection held = transaction()) {
            TestNode.engineOn(held).appendEvents(event("usr_1", 0, "held open"));
            node.append("usr_2", 0, "waits");
            LedgerFigures first = node.sequencer().figures();

            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                LedgerFigures later = node.sequencer().figures();
                assertThat(later.oldestOpenWrite()).isGreaterThan(first.oldestOpenWrite());
                assertThat(later.oldestUnsequenced()).isPositive();
                assertThat(later.unsequenced()).isEqualTo(1);
                assertThat(later.head()).isZero();
            });
            held.commit();
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            LedgerFigures after = node.sequencer().figures();
            assertThat(after.head()).isEqualTo(2);
            assertThat(after.unsequenced()).isZero();
            assertThat(after.oldestUnsequenced()).isZero();
            assertThat(after.oldestOpenWrite()).isZero();
            assertThat(after.leading()).isTrue();
            assertThat(after.hearing()).isTrue();
        });
    }

    private void awaitProjected(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> projection.texts().size() >= count);
    }

    private List<String> read(int count) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = node.store().openStream(null)) {
            while (texts.size() < count) {
                texts.add((String) stream.nextAvailable().getPayload());
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
        return texts;
    }

    private Connection transaction() throws SQLException {
        Connection connection = node.pool().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
