package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoNodes {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestDatabase database = TestPostgres.migratedDatabase();
    private final TestNode one = TestNode.started("one", database);
    private final TestNode two = new TestNode("two", database, SequencerSettings.standard());

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void loseNothingAndDoubleNothingWhenTheOneThatLeadsIsKilledWhileBothAppend() throws Exception {
        await().atMost(SOON).until(one.sequencer()::leading);
        two.start();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                TestNode node = writer % 2 == 0 ? one : two;
                String name = "usr_" + writer;
                writing.add(writers.submit(() -> write(node, name, acknowledged, stop)));
            }
            await().atMost(SOON).until(() -> one.sequencer().head().position() > 200);
            one.cutOff();
            one.sequencer().close();
            long reached = two.sequencer().head().position();
            await().atMost(SOON).until(() -> two.sequencer().head().position() > reached + 200);
            stop.set(true);
            for (Future<?> writer : writing) {
                writer.get();
            }
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(two.sequencer().figures().unsequenced()).isZero());
        List<String> texts = two.texts();
        assertThat(texts).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(two.positions())
                .isEqualTo(LongStream.rangeClosed(1, texts.size()).boxed().toList());
        assertThat(two.sequencer().leading()).isTrue();
    }

    @Test
    void changeTheLeadAtOnceWhenTheOneThatHasItStops() throws Exception {
        await().atMost(SOON).until(one.sequencer()::leading);
        two.start();
        two.append("usr_1", 0, "written on two, sequenced by one");
        assertThat(two.sequencer().head().await(1, SOON)).isTrue();
        assertThat(two.sequencer().leading()).isFalse();

        one.sequencer().close();
        two.append("usr_2", 0, "sequenced by two");

        assertThat(two.sequencer().head().await(2, SOON)).isTrue();
        assertThat(one.sequencer().leading()).isFalse();
        assertThat(two.sequencer().leading()).isTrue();
    }

    @Test
    void neverBothLead() {
        two.start();
        await().atMost(SOON)
                .until(() -> one.sequencer().leading() || two.sequencer().leading());

        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> one.sequencer().leading() ^ two.sequencer().leading());
    }

    /** A writer whose node is cut off does not know whether its last append counted; all others are acknowledged. */
    private static void write(TestNode node, String name, Set<String> acknowledged, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            String text = name + " " + i;
            try {
                node.append(name + "_" + i, 0, text);
                acknowledged.add(text);
            } catch (EventStoreException e) {
                assertThat(e).hasMessageContaining("could not append");
            }
        }
    }
}
