package dev.signet.ledger.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoingTheSameWorkAgain {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofMillis(60);

    private final BlockingQueue<Thread> turns = new LinkedBlockingQueue<>();
    private Duration wait = NEVER;
    private @Nullable RuntimeException failure;
    private Repeating work = work(Duration.ZERO);

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void beginsAfterTheFirstWait() throws InterruptedException {
        work = work(FIRST);
        long begun = System.nanoTime();
        work.start();

        assertThat(turn()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(FIRST);
    }

    @Test
    void goesOnAfterTheWaitThatTheTurnAskedFor() throws InterruptedException {
        wait = FIRST;
        work.start();
        turn();
        long first = System.nanoTime();

        assertThat(turn()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(FIRST.dividedBy(2));
    }

    @Test
    void goesOnAtOnceWhenTheBellRings() throws InterruptedException {
        work.start();
        turn();
        work.ring();

        assertThat(turn()).as("although the next turn was a day away").isNotNull();
    }

    @Test
    void goesOnAfterATurnThatFailed() throws InterruptedException {
        failure = new IllegalStateException("the first turn is to fail");
        work.start();
        turn();

        assertThat(turn()).isNotNull();
    }

    @Test
    void isNeverDoneByTwoThreads() throws InterruptedException {
        wait = Duration.ZERO;
        work.start();
        Thread first = turn();
        work.start();
        turns.clear();

        for (int turn = 0; turn < 1000; turn++) {
            assertThat(turn()).isSameAs(first);
        }
    }

    @Test
    void endsWithTheTurnThatIsUnderWay() throws InterruptedException {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean whole = new AtomicBoolean();
        work = new Repeating("slow", Duration.ZERO, NEVER, "fails", new Bell()) {
            @Override
            protected Duration turn() throws InterruptedException {
                inTheMiddle.countDown();
                whole.set(stopping.await(30, TimeUnit.SECONDS) && !isRunning());
                return Duration.ZERO;
            }
        };
        work.start();
        assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
        Thread.ofVirtual().start(() -> letGo(stopping));
        work.stop();

        assertThat(whole).isTrue();
    }

    private void letGo(CountDownLatch stopping) {
        while (work.isRunning()) {
            Thread.onSpinWait();
        }
        stopping.countDown();
    }

    @Test
    void interruptsATurnThatIsWorthNoFarewell() throws InterruptedException {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        work = new Repeating("long", Duration.ZERO, NEVER, "fails", new Bell()) {
            @Override
            protected Duration turn() throws InterruptedException {
                try {
                    inTheMiddle.countDown();
                    new CountDownLatch(1).await();
                    return NEVER;
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                }
            }

            @Override
            protected Duration farewell() {
                return Duration.ZERO;
            }
        };
        work.start();
        assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
        work.stop();

        assertThat(interrupted.getCount()).isZero();
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void beginsAgainAfterItsEnd() throws InterruptedException {
        work.start();
        Thread first = turn();
        work.stop();
        assertThat(first.isAlive()).isFalse();
        work.start();

        assertThat(turn()).isNotNull().isNotSameAs(first);
    }

    private Repeating work(Duration first) {
        return new Repeating("turns", first, Duration.ZERO, "a turn failed and is tried again", new Bell()) {
            @Override
            protected Duration turn() {
                turns.add(Thread.currentThread());
                RuntimeException once = failure;
                failure = null;
                if (once != null) {
                    throw once;
                }
                return wait;
            }
        };
    }

    private Thread turn() throws InterruptedException {
        Thread taken = turns.poll(30, TimeUnit.SECONDS);
        assertThat(taken).as("a turn").isNotNull();
        return Objects.requireNonNull(taken);
    }
}
