package dev.signet.application.password;

import dev.signet.application.password.PasswordRefused.HashingBusy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A few platform threads on which everything is computed that costs a node milliseconds to judge a password: hashes, and
 * the powers of proofs by SRP. The queue is bounded, and so is the wait in it: as many at once as callers would exhaust
 * the node, and on virtual threads they would hold every carrier. Where the processors are not enough for everybody, these
 * threads stand back, so that a flood of sign-ins slows down sign-ins alone. A job whose caller has given up is dropped without
 * being done.
 */
@Component
public class HashingPool implements AutoCloseable {

    private final ThreadPoolExecutor executor;
    private final ThreadPoolExecutor deliverer;
    private final long deadlineNanos;
    private final Timer waited;
    private final Timer hashed;
    private final Counter refused;

    HashingPool(HashingSettings settings, MeterRegistry meters) {
        executor = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                factory(settings.niceness()));
        deliverer = deliverer();
        deadlineNanos = settings.deadline().toNanos();
        Gauge.builder("signet.hashing.queue", executor, e -> e.getQueue().size())
                .description("Passwords and proofs of them that wait to be computed")
                .register(meters);
        waited = Timer.builder("signet.hashing.wait")
                .description("How long a password or a proof waited to be computed")
                .publishPercentileHistogram()
                .register(meters);
        hashed = Timer.builder("signet.hashing.time")
                .description("How long a hash or a proof took once it began")
                .publishPercentileHistogram()
                .register(meters);
        refused = Counter.builder("signet.hashing.refused")
                .description("Passwords and proofs that were not computed because the wait was too long")
                .register(meters);
    }

    /**
     * Does {@code work} on one of the threads and gives what it gave.
     *
     * @throws HashingBusy where its turn did not come in time; then it is not done at all
     */
    public <T> T run(Supplier<T> work) {
        Job<T> job = new Job<>(work);
        try {
            executor.execute(job);
            return job.await();
        } catch (RejectedExecutionException full) {
            throw busy();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        deliverer.shutdown();
    }

    private static ThreadFactory factory(int niceness) {
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name("signet-hashing-", 1).factory();
        return work -> threads.newThread(Niceness.of(niceness, work));
    }

    /**
     * Wakes those who wait. A hashing thread must not: where no carrier of virtual threads is left, whoever wakes one of
     * them starts it, and a new thread stands back as much as the one that starts it; hence it is started right away too.
     */
    private static ThreadPoolExecutor deliverer() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), // no longer than the queue of those who wait
                Thread.ofPlatform().daemon().name("signet-hashed").factory(),
                (answer, _) -> answer.run()); // the node stops
        one.prestartAllCoreThreads();
        return one;
    }

    private HashingBusy busy() {
        refused.increment();
        return new HashingBusy();
    }

    private final class Job<T> implements Runnable {

        private final Supplier<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final AtomicBoolean taken = new AtomicBoolean();
        private final long queuedAt = System.nanoTime();

        Job(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!taken.compareAndSet(false, true)) {
                return;
            }
            waited.record(System.nanoTime() - queuedAt, TimeUnit.NANOSECONDS);
            try {
                T done = timed();
                deliverer.execute(() -> answer.complete(done));
            } catch (Throwable thrown) {
                deliverer.execute(() -> answer.completeExceptionally(thrown));
            }
        }

        /** Recorded before the caller has the answer, so that whoever counts then finds it counted. */
        private T timed() {
            long began = System.nanoTime();
            try {
                return work.get();
            } finally {
                hashed.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }

        T await() {
            try {
                return answer.get(deadlineNanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                if (giveUp()) {
                    throw busy();
                }
                return begun();
            } catch (InterruptedException interrupted) {
                giveUp();
                Thread.currentThread().interrupt();
                throw busy();
            } catch (ExecutionException failed) {
                throw unwrapped(failed);
            }
        }

        /** Its turn came just before the deadline: the work is being done, so the answer is worth its last moments. */
        private T begun() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw unwrapped(failed);
            }
        }

        private boolean giveUp() {
            boolean untouched = taken.compareAndSet(false, true);
            if (untouched) {
                executor.remove(this);
            }
            return untouched;
        }

        private RuntimeException unwrapped(Exception failed) {
            return switch (failed.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> exception;
                case null, default -> new CompletionException(failed);
            };
        }
    }
}
