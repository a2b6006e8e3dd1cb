package dev.signet.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signet.ledger.Projection;
import dev.signet.ledger.TestDatabase;
import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

class WakingUp {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final SequencerSettings NO_POLL =
            SequencerSettings.standard().withPoll(Duration.ofMinutes(1));

    private final TestDatabase database = TestPostgres.migratedDatabase();

    @Test
    void anotherNodeTakesANotificationAndNotAPoll() throws Exception {
        try (TestNode leader = new TestNode("leader", database, NO_POLL).start();
                TestNode other = new TestNode("other", database, NO_POLL)) {
            await().atMost(SOON).until(leader.sequencer()::leading);
            await().atMost(SOON).until(() -> leader.sequencer().figures().hearing());
            other.start();
            await().atMost(SOON).until(() -> other.sequencer().figures().hearing());

            leader.append("usr_1", 0, "written where it is sequenced");
            assertThat(other.sequencer().head().await(1, SOON)).isTrue();

            other.append("usr_2", 0, "written elsewhere");
            assertThat(other.sequencer().head().await(2, SOON)).isTrue();
            assertThat(leader.sequencer().head().await(2, SOON)).isTrue();
        }
    }

    @Test
    void aProjectionTakesANotificationAndNotAPoll() throws Exception {
        try (TestNode leader = new TestNode("leader", database, NO_POLL).start();
                TestNode other = new TestNode("other", database, NO_POLL);
                Projection projection = Projection.of(other)) {
            await().atMost(SOON).until(leader.sequencer()::leading);
            other.start();
            await().atMost(SOON).until(() -> other.sequencer().figures().hearing());

            for (int i = 0; i < 5; i++) {
                String text = "event " + i;
                leader.append("usr_" + i, 0, text);
                await().atMost(SOON).until(() -> projection.texts().contains(text));
            }
        }
    }

    @Test
    void happensWithoutAnyNotificationToo() throws Exception {
        SequencerSettings deaf = SequencerSettings.standard().withPoll(Duration.ofMillis(50));
        try (TestNode node = new TestNode("one", database, deaf).start()) {
            await().atMost(SOON).until(node.sequencer()::leading);
            node.engine().appendEvents(TestNode.event("usr_1", 0, "nobody was told"));

            assertThat(node.sequencer().head().await(1, SOON)).isTrue();
        }
    }

    @Test
    void findsOutThatAListenerIsDeafAndReplacesIt() throws Exception {
        SequencerSettings settings = NO_POLL.withProof(Duration.ofMillis(100), Duration.ofMillis(400));
        AtomicInteger opened = new AtomicInteger();
        LedgerHead head = new LedgerHead(database.sessions("head"));
        Listener listener = new Listener(settings, head, () -> {});
        Stop stop = new Stop();
        Keeper keeper = new Keeper(
                "listener",
                listener,
                new DeafAtFirst(database.sessions("listener"), opened),
                Duration.ofMillis(100),
                stop);
        keeper.start();

        await().atMost(SOON).until(listener::hearing);

        assertThat(opened).hasValueGreaterThan(1);
        stop.request();
        keeper.join();
    }

    @Test
    void goesOnAfterTheDatabaseHasDroppedEveryConnection() throws Exception {
        try (TestNode node = new TestNode("one", database, NO_POLL).start()) {
            await().atMost(SOON).until(() -> node.sequencer().figures().hearing());
            node.cutOff();
            await().atMost(SOON)
                    .ignoreException(EventStoreException.class)
                    .until(() -> node.sequencer().leading()
                            && node.sequencer().figures().hearing());
            node.append("usr_1", 0, "after the outage");

            assertThat(node.sequencer().head().await(1, SOON)).isTrue();
        }
    }
}
