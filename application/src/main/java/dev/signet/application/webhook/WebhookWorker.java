package dev.signet.application.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks five times a second for webhooks that have something to send, and gives each a turn on a thread of its own. */
class WebhookWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final WebhookRound round;
    private final DeliveryLog log;
    private final Clock clock;
    private final int atOnce;
    private final Semaphore free;
    private volatile @Nullable Thread thread;
    private volatile @Nullable ExecutorService turns;
    private Instant nextSweep = Instant.MIN;

    WebhookWorker(WebhookRound round, DeliveryLog log, int atOnce, Clock clock) {
        this.round = round;
        this.log = log;
        this.clock = clock;
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            turns = Executors.newVirtualThreadPerTaskExecutor();
            Thread working = Thread.ofVirtual().name("webhooks").unstarted(this::work);
            // Known before it runs: it works as long as it finds itself here.
            thread = working;
            working.start();
        }
    }

    /** Lets the requests that are under way end; what they would have been followed by is for the next turn. */
    @Override
    public synchronized void stop() {
        Thread working = thread;
        ExecutorService running = turns;
        thread = null;
        if (working == null || running == null) {
            return;
        }
        LockSupport.unpark(working);
        try {
            working.join(FAREWELL);
            running.shutdown();
            if (!free.tryAcquire(atOnce, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            } else {
                free.release(atOnce);
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            LockSupport.parkNanos(look().toNanos());
        }
    }

    /** Gives how long to wait before the next look. */
    private Duration look() {
        try {
            while (isRunning() && free.tryAcquire()) {
                if (!begin()) {
                    sweep();
                    return POLL;
                }
            }
            return POLL;
        } catch (RuntimeException e) {
            LOG.error("Webhooks cannot be looked after; trying again", e);
            return AFTER_TROUBLE;
        }
    }

    /** Takes a permit that is held, and gives it back once the turn is over or where there is none to begin. */
    private boolean begin() {
        boolean begun = false;
        try {
            Optional<Claim> claim = round.claim();
            ExecutorService running = turns;
            if (claim.isPresent() && running != null) {
                running.execute(() -> turn(claim.get()));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void turn(Claim claim) {
        try {
            round.run(claim, this::isRunning);
        } catch (InterruptedException e) {
            LOG.debug("The turn of webhook {} was interrupted", claim.webhook().id(), e);
        } catch (RuntimeException e) {
            // The next turn begins where this one stood: an event may arrive twice, none is lost.
            LOG.error("The turn of webhook {} broke off", claim.webhook().id(), e);
            breakOff(claim);
        } finally {
            free.release();
        }
    }

    private void breakOff(Claim claim) {
        try {
            round.breakOff(claim);
        } catch (RuntimeException e) {
            LOG.error(
                    "Webhook {} waits until its time has lapsed",
                    claim.webhook().id(),
                    e);
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            log.forget(now.minus(DeliveryLog.KEPT));
        }
    }
}
