package dev.signet.ledger.event;

import static dev.signet.ledger.TestNode.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.ledger.TestNode;
import dev.signet.ledger.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTheLedger {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestNode node = TestNode.started("one", TestPostgres.migratedDatabase());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void beginsAtZeroAndCountsFromOne() throws InterruptedException {
        assertThat(node.store().createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(node.store().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));

        write(3);

        assertThat(node.store().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(node.positions()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOnPageByPageWithoutLosingTheOrder() throws InterruptedException {
        int count = 2 * Entries.PAGE + 7;
        write(count);

        assertThat(read(null, count))
                .isEqualTo(IntStream.range(0, count).mapToObj(i -> "event " + i).toList());
    }

    @Test
    void startsAfterTheTokenEvenWhileReplaying() throws InterruptedException {
        write(4);
        TrackingToken replaying =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(4), new GlobalSequenceTrackingToken(2));

        assertThat(read(new GlobalSequenceTrackingToken(2), 2)).containsExactly("event 2", "event 3");
        assertThat(read(replaying, 2)).containsExactly("event 2", "event 3");
    }

    @Test
    void readsTheNewestOnceForAllReaders() throws InterruptedException {
        try (TrackingEventStream one = node.store().openStream(null);
                TrackingEventStream other = node.store().openStream(null)) {
            write(3);
            for (int i = 0; i < 3; i++) {
                assertThat(one.nextAvailable()).isSameAs(other.nextAvailable());
            }
        }
    }

    @Test
    void givesThoseFarBehindAndThoseAtTheEndTheSame() throws InterruptedException {
        int count = 3 * Tail.LENGTH + 5;
        List<Object> followed = new ArrayList<>();
        try (TrackingEventStream atTheEnd = node.store().openStream(null)) {
            for (int written = 0; written < count; ) {
                node.append("usr_" + written, 0, "event " + written);
                written++;
                followed.add(atTheEnd.nextAvailable().getPayload());
            }
        }

        assertThat(read(null, count)).isEqualTo(followed);
        assertThat(read(new GlobalSequenceTrackingToken(count - Tail.LENGTH), Tail.LENGTH))
                .isEqualTo(followed.subList(count - Tail.LENGTH, count));
    }

    @Test
    void refusesATokenThatIsNoPosition() {
        TrackingToken foreign = GapAwareTrackingToken.newInstance(1, List.of());

        assertThatThrownBy(() -> node.store().openStream(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsThePositionOfATime() throws InterruptedException {
        Instant before = Instant.EPOCH;
        write(3);

        assertThat(node.store().createTokenAt(before)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(node.store().createTokenAt(Instant.now().plusSeconds(60)))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void givesEveryEventItsStreamAndItsPlaceInIt() throws InterruptedException {
        node.engine().appendEvents(event("usr_1", 0, "first"), event("usr_1", 1, "second"));
        node.sequencer().appended();

        try (TrackingEventStream stream = node.store().openStream(null)) {
            stream.nextAvailable();
            assertThat(stream.nextAvailable()).isInstanceOfSatisfying(DomainEventMessage.class, second -> {
                assertThat(second.getAggregateIdentifier()).isEqualTo("usr_1");
                assertThat(second.getSequenceNumber()).isEqualTo(1);
            });
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void wakesAWaitingReaderUntilItIsClosed() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        CountDownLatch wokenAfterItsEnd = new CountDownLatch(1);
        try (TrackingEventStream stream = node.store().openStream(null);
                TrackingEventStream closed = node.store().openStream(null)) {
            assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
            assertThat(closed.setOnAvailableCallback(wokenAfterItsEnd::countDown))
                    .isTrue();
            closed.close();

            node.append("usr_1", 0, "event");

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.peek()).isPresent();
            assertThat(wokenAfterItsEnd.getCount()).isEqualTo(1);
        }
    }

    @Test
    void canWaitForTheReadersOwnWrite() throws InterruptedException {
        Written<String> written = Written.by(() -> {
            node.append("usr_1", 0, "event");
            return "done";
        });
        long event = written.lastEvent().orElseThrow();

        OptionalLong position = node.sequencer().head().awaitPositionOf(event, SOON);

        assertThat(position).hasValue(1);
        assertThat(node.sequencer().head().position()).isEqualTo(1);
        assertThat(node.sequencer().head().awaitPositionOf(event + 1, Duration.ofMillis(50)))
                .isEmpty();
    }

    private void write(int count) throws InterruptedException {
        node.engine()
                .appendEvents(IntStream.range(0, count)
                        .mapToObj(i -> event("usr_" + i, 0, "event " + i))
                        .toList());
        node.sequencer().appended();
        assertThat(node.sequencer().head().await(count, SOON)).isTrue();
    }

    private List<Object> read(@Nullable TrackingToken after, int count) throws InterruptedException {
        List<Object> texts = new ArrayList<>();
        try (TrackingEventStream stream = node.store().openStream(after)) {
            while (texts.size() < count) {
                texts.add(stream.nextAvailable().getPayload());
            }
            assertThat(stream.hasNextAvailable()).isFalse();
        }
        return texts;
    }
}
