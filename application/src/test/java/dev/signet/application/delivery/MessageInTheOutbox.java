package dev.signet.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageInTheOutbox {

    private static final Message MESSAGE = Sample.mail("tom@tree.example", "Hello", "Your code is 123456");

    private final OutboxFixture fixture = new OutboxFixture();
    private final Queue<Letter> carried = new ConcurrentLinkedQueue<>();
    private final OutboxRound working = fixture.round(new RecordingCarrier(carried));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isSealedWhileItWaitsAndEmptiedOnceItIsSent() {
        fixture.put(MESSAGE);
        byte[] waiting = (byte[]) fixture.row().get("sealed");
        working.run();

        assertThat(new String(waiting, StandardCharsets.ISO_8859_1))
                .doesNotContain("tom")
                .doesNotContain("123456");
        assertThat(carried).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("tom@tree.example");
            assertThat(letter.text()).isEqualTo("Your code is 123456");
        });
        assertThat(fixture.row())
                .containsEntry("status", "SENT")
                .containsEntry("attempts", 1)
                .containsEntry("sealed", null);
    }

    @Test
    void doesNotExistWhenItsTransactionIsRolledBack() {
        fixture.application.transactions().executeWithoutResult(transaction -> {
            fixture.outbox.put(MESSAGE);
            transaction.setRollbackOnly();
        });

        assertThat(working.run()).isZero();
        assertThat(carried).isEmpty();
    }

    @Test
    void isRefusedOutsideATransaction() {
        assertThatThrownBy(() -> fixture.outbox.put(MESSAGE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTriedAgainWhenItsPauseIsOver() {
        OutboxRound failing = fixture.round(new FailingCarrier(DeliveryFailed.forNow("451")));
        fixture.put(MESSAGE);
        failing.run();

        assertThat(fixture.row()).containsEntry("status", "WAITING").containsEntry("last_error", "451");
        assertThat(working.run()).isZero();
        fixture.application.clock.advance(Duration.ofSeconds(1));
        assertThat(working.run()).isEqualTo(1);
        assertThat(fixture.row()).containsEntry("status", "SENT").containsEntry("last_error", null);
    }

    @Test
    void isTriedAgainWhenItsCarrierBreaks() {
        fixture.put(MESSAGE);
        fixture.round(new FailingCarrier(new IllegalStateException("tom@tree.example")))
                .run();

        assertThat(fixture.row())
                .containsEntry("status", "WAITING")
                .containsEntry("last_error", "its carrier broke: IllegalStateException");
    }

    @Test
    void isGivenUpAfterADayAndShowsIt() {
        OutboxRound failing = fixture.round(new FailingCarrier(DeliveryFailed.forNow("451")));
        fixture.put(MESSAGE);
        fixture.application.clock.advance(Duration.ofHours(24));
        failing.run();

        assertThat(fixture.row())
                .containsEntry("status", "FAILED")
                .containsEntry("last_error", "451")
                .containsEntry("sealed", null);
        assertThat(fixture.gauge("signet.outbox.messages", "state", "failed", "medium", "email"))
                .isEqualTo(1);
    }

    @Test
    void isGivenUpAtOnceWhereTryingAgainIsPointless() {
        fixture.put(MESSAGE);
        fixture.round(new FailingCarrier(DeliveryFailed.forGood("550"))).run();

        assertThat(fixture.row()).containsEntry("status", "FAILED").containsEntry("last_error", "550");
    }

    @Test
    void saysWhichSettingIsMissingWhereNothingCarriesIt() {
        fixture.put(Sample.sms("+14155559934", "123456"));
        fixture.round(new NoCarrier(Medium.SMS, "signet.sms.url")).run();

        assertThat(fixture.row())
                .containsEntry("status", "FAILED")
                .containsEntry("last_error", "nothing carries SMS: set signet.sms.url");
    }

    @Test
    void isSentAgainWithTheSameIdentifierWhenItsNodeDiedOnTheWay() {
        fixture.put(MESSAGE);
        fixture.claimAndDie();

        assertThat(working.run()).as("before the claim lapses").isZero();
        fixture.application.clock.advance(OutboxRound.LEASE);
        assertThat(working.run()).isEqualTo(1);
        assertThat(carried)
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.id()).isEqualTo(fixture.row().get("id")));
    }

    @Test
    void isNotSentTwiceByWorkersThatLookAtTheSameTime() throws Exception {
        IntStream.range(0, 200).forEach(i -> fixture.put(Sample.mail("tom@tree.example", "Hello", "Message " + i)));
        Callable<Boolean> drain = () -> {
            OutboxRound node = fixture.round(new RecordingCarrier(carried));
            while (node.run() > 0) {
                assertThat(carried).hasSizeLessThanOrEqualTo(200);
            }
            return true;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : threads.invokeAll(List.of(drain, drain))) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(carried).extracting(Letter::text).hasSize(200).doesNotHaveDuplicates();
        assertThat(fixture.count("SENT")).isEqualTo(200);
    }

    @Test
    void wakesTheWorkerOfItsNodeAtOnce() {
        OutboxWorker worker = new OutboxWorker(working, fixture.bells.of(Medium.EMAIL));
        worker.start();
        fixture.put(MESSAGE);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(fixture.count("SENT")).isEqualTo(1));
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void showsHowManyWaitAndForHowLong() {
        fixture.put(MESSAGE);
        fixture.put(MESSAGE);
        fixture.application.clock.advance(Duration.ofSeconds(90));

        assertThat(fixture.gauge("signet.outbox.messages", "state", "waiting", "medium", "email"))
                .isEqualTo(2);
        assertThat(fixture.gauge("signet.outbox.oldest.waiting", "medium", "email"))
                .isEqualTo(90);
    }

    @Test
    void isWithdrawnWhenThePersonIsErased() {
        fixture.put(MESSAGE);
        fixture.application.transactions().executeWithoutResult(transaction -> fixture.outbox.withdraw(Sample.ALICE));

        assertThat(working.run()).isZero();
        assertThat(fixture.row()).containsEntry("status", "FAILED").containsEntry("sealed", null);
    }

    @Test
    void leavesNoTraceAfterAWeek() {
        fixture.put(MESSAGE);
        working.run();
        fixture.application.clock.advance(OutboxRound.KEPT.plusSeconds(1));
        working.run();

        assertThat(fixture.count("SENT")).isZero();
    }
}
