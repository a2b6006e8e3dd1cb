package dev.signet.application.delivery;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the outbox whenever the bell rings, and twice a second anyway. Each medium has its own worker, so that a
 * text message gateway that hangs delays no mail.
 */
class OutboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final OutboxRound round;
    private final Bell bell;
    private volatile @Nullable Thread thread;

    OutboxWorker(OutboxRound round, Bell bell) {
        this.round = round;
        this.bell = bell;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread working = Thread.ofVirtual()
                    .name("outbox-" + round.medium().name().toLowerCase(Locale.ROOT))
                    .unstarted(this::work);
            // Known before it runs: it works as long as it finds itself here.
            thread = working;
            working.start();
        }
    }

    /** Lets the messages that are on their way arrive, for 15 s at the most. */
    @Override
    public synchronized void stop() {
        Thread working = thread;
        if (working == null) {
            return;
        }
        thread = null;
        bell.ring(round.medium());
        try {
            if (!working.join(FAREWELL)) {
                working.interrupt();
            }
        } catch (InterruptedException e) {
            working.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (Thread.currentThread().equals(thread)) {
                bell.await(round.medium(), look());
            }
        } catch (InterruptedException e) {
            LOG.debug("The outbox worker for {} was interrupted", round.medium(), e);
        }
    }

    /** Gives how long to wait for the bell before the next look. */
    private Duration look() {
        try {
            return round.run() > 0 ? Duration.ZERO : POLL;
        } catch (RuntimeException e) {
            LOG.error("The outbox cannot be read; trying again", e);
            return AFTER_TROUBLE;
        }
    }
}
