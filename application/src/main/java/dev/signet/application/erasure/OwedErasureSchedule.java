package dev.signet.application.erasure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds, on every node, whether an erasure that was owed can be carried out. */
@Component
class OwedErasureSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OwedErasureSchedule.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final OwedErasures owed;
    private volatile @Nullable ScheduledExecutorService timer;

    OwedErasureSchedule(OwedErasures owed) {
        this.owed = owed;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("owed-erasures").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

    /** What fails now is still owed in the next round. */
    private void round() {
        try {
            owed.round();
        } catch (RuntimeException e) {
            LOG.warn("an erasure that was owed could not be carried out; it will be", e);
        }
    }
}
