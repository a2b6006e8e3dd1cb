package dev.signet.projections.lookup;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Drops held names whose time is over, on every node, so that not even their hashes outlast the quarantine for long. */
@Component
class HeldNameSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeldNameSchedule.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final HeldNames names;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService timer;

    HeldNameSchedule(HeldNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("held-names").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::free, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

    /** What fails now is still there the next time. */
    private void free() {
        try {
            names.free(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("held login names could not be dropped; they will be", e);
        }
    }
}
