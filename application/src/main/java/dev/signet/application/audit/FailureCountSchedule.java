package dev.signet.application.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Flushes the counts of failures every few seconds, on every node. */
@Component
class FailureCountSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureCountSchedule.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final FlushFailureCounts counts;
    private volatile @Nullable ScheduledExecutorService timer;

    FailureCountSchedule(FlushFailureCounts counts) {
        this.counts = counts;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("failure-counts").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::flush, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** What fails now is still in the table the next time. */
    private void flush() {
        try {
            counts.flush();
        } catch (RuntimeException e) {
            LOG.warn("failed sign-ins that were counted could not be recorded; they will be", e);
        }
    }
}
