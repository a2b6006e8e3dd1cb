package dev.signet.projections.export;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for exports to be made, on every node; one at a time. */
@Component
class ExportSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportSchedule.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final ExportRound round;
    private volatile @Nullable ScheduledExecutorService timer;

    ExportSchedule(ExportRound round) {
        this.round = round;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("exports").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

    /** What fails now is taken up again when its time is over, and given up after some attempts. */
    private void look() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = round.next();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("an export could not be made; it will be tried again", e);
        }
    }
}
