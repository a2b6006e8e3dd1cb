package dev.signet.application.revocation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps at once for an order given here, and every second for those of other nodes and of those that stopped. */
@Component
class RevocationSweepSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationSweepSchedule.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration UNTIL_SETTLED = Duration.ofMillis(20);

    private final RevocationSweep sweep;
    private volatile @Nullable ScheduledExecutorService timer;

    RevocationSweepSchedule(RevocationSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("revocation-sweep").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins now. */
    void ring() {
        again(Duration.ZERO);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        timer = null;
        if (running != null) {
            running.shutdownNow();
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void again(Duration in) {
        ScheduledExecutorService running = timer;
        if (running == null) {
            return;
        }
        try {
            running.schedule(
                    () -> {
                        if (round()) {
                            again(UNTIL_SETTLED);
                        }
                    },
                    in.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the sweep has stopped; another node goes on", stopped);
        }
    }

    /** What fails now is still open in the next round. */
    private boolean round() {
        try {
            return sweep.round();
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("sessions could not be ended for a revocation order; the sweep will try again", e);
            }
            return false;
        }
    }
}
