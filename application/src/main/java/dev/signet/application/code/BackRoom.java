package dev.signet.application.code;

import dev.signet.application.code.CodeRefused.Busy;
import dev.signet.application.refusal.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where that is done whose duration would tell a stranger something: after the answer, in the order it was asked for. */
final class BackRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackRoom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    private final AtomicInteger waiting = new AtomicInteger();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("signet-codes-", 1).factory());

    BackRoom(MeterRegistry meters) {
        Gauge.builder("signet.codes.waiting", waiting, AtomicInteger::get)
                .description("Codes asked for by name that are still to be sent")
                .register(meters);
    }

    /** @throws Busy where too much is waiting already */
    void later(Runnable work) {
        waiting.incrementAndGet();
        try {
            executor.execute(() -> done(work));
        } catch (RejectedExecutionException full) {
            waiting.decrementAndGet();
            throw new Busy();
        }
    }

    /** Finishes what it was given before what it needs is closed. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn(
                        "{} codes were not sent before the end",
                        executor.shutdownNow().size());
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void done(Runnable work) {
        try {
            work.run();
        } catch (Refusal changed) {
            LOG.debug("A code was not sent, because the account has changed since it was asked for", changed);
        } catch (RuntimeException failed) {
            LOG.error("A code was not sent; whoever waits for it must ask again", failed);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
