package dev.signet.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signet.application.password.PasswordRefused.HashingBusy;
import dev.signet.application.refusal.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WaitingToBeHashed {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch release = new CountDownLatch(1);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void release() {
        release.countDown();
        callers.shutdownNow();
    }

    @Test
    void isRefusedAtOnceWhenTheQueueIsFull() {
        try (HashingPool pool = pool(LATE)) {
            CompletableFuture<Boolean> first = occupy(pool);
            CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> pool.run(() -> true), callers);
            await().until(() -> meters.get("signet.hashing.queue").gauge().value() == 1);

            assertThatThrownBy(() -> pool.run(() -> true)).isInstanceOfSatisfying(HashingBusy.class, busy -> {
                assertThat(busy.id()).isEqualTo("password.hashing_busy");
                assertThat(busy.kind()).isEqualTo(Refusal.Kind.BUSY);
                assertThat(busy.retryAfter()).isPositive();
            });
            assertThat(meters.get("signet.hashing.refused").counter().count()).isEqualTo(1);

            release.countDown();
            assertThat(first).succeedsWithin(LATE);
            assertThat(second).succeedsWithin(LATE);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void standsBackForAllOtherThreads() {
        try (HashingPool pool = pool(LATE)) {
            assertThat(pool.run(WaitingToBeHashed::niceness)).isEqualTo(10);
            assertThat(niceness()).isNotEqualTo(10);
        }
    }

    @Test
    void isRefusedPastTheDeadlineAndThenNotDoneAtAll() {
        try (HashingPool pool = pool(SOON)) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Boolean> first = occupy(pool);

            assertThatThrownBy(() -> pool.run(() -> done.getAndSet(true))).isInstanceOf(HashingBusy.class);
            assertThat(meters.get("signet.hashing.queue").gauge().value()).isZero();

            release.countDown();
            assertThat(first).succeedsWithin(LATE);
            await().ignoreException(HashingBusy.class).until(() -> pool.run(() -> true));
            assertThat(done).isFalse();
        }
    }

    @Test
    void isWorthTheAnswerOnceItHasBegun() {
        try (HashingPool pool = pool(SOON)) {
            // On a busy machine even the first turn may come too late; then there is nothing to see yet.
            await().ignoreException(HashingBusy.class).until(() -> pool.run(() -> pass(SOON.multipliedBy(4))));
        }
    }

    @Test
    void endsWhenTheCallerIsInterrupted() {
        try (HashingPool pool = pool(LATE)) {
            occupy(pool);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> pool.run(() -> true)).isInstanceOf(HashingBusy.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void tellsTheCallerWhatWentWrong() {
        try (HashingPool pool = pool(LATE)) {
            assertThatThrownBy(() -> pool.run(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");
        }
    }

    private HashingPool pool(Duration deadline) {
        return new HashingPool(new HashingSettings(1, 1, deadline, 10), meters);
    }

    /** Keeps the only thread until {@link #release()}. */
    private CompletableFuture<Boolean> occupy(HashingPool pool) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> work = CompletableFuture.supplyAsync(
                () -> untilTaken(pool, () -> {
                    begun.countDown();
                    return waitFor(release);
                }),
                callers);
        assertThat(waitFor(begun)).isTrue();
        return work;
    }

    private static boolean untilTaken(HashingPool pool, Supplier<Boolean> work) {
        while (true) {
            try {
                return pool.run(work);
            } catch (HashingBusy notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean pass(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return true;
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Of the thread that asks (proc(5), field 19 of stat). */
    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
