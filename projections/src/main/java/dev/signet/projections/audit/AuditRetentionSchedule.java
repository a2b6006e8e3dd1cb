package dev.signet.projections.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the rules of retention every hour, on every node: what one has taken out, another does not find. */
@Component
class AuditRetentionSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetentionSchedule.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(1);

    private final AuditRetention retention;
    private volatile @Nullable ScheduledExecutorService timer;

    AuditRetentionSchedule(AuditRetention retention) {
        this.retention = retention;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-retention").factory());
        timer = started;
        started.scheduleWithFixedDelay(this::round, FIRST.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
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

    /** What fails now is still there in the next round. */
    private void round() {
        try {
            retention.round();
        } catch (RuntimeException e) {
            LOG.warn("records could not be taken out of the trail; they will be", e);
        }
    }
}
