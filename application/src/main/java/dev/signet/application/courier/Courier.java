package dev.signet.application.courier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

/** Looks five times a second for receivers that have something to be told, and gives each a turn on a thread of its own. */
class Courier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(15);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Round round;
    private final Deliveries deliveries;
    private final Clock clock;
    /** Of each channel its own, so that slow receivers of one do not keep another waiting. */
    private final Map<ChannelName, Semaphore> free = new EnumMap<>(ChannelName.class);

    private volatile @Nullable Thread thread;
    private volatile @Nullable ExecutorService turns;
    private Instant nextSweep = Instant.MIN;

    Courier(Round round, Deliveries deliveries, int atOnce, Clock clock) {
        this.round = round;
        this.deliveries = deliveries;
        this.clock = clock;
        round.channels().forEach(channel -> free.put(channel.name(), new Semaphore(atOnce)));
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            turns = Executors.newVirtualThreadPerTaskExecutor();
            Thread working = Thread.ofVirtual().name("courier").unstarted(this::work);
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
            if (!running.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
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
            for (Channel channel : round.channels()) {
                while (isRunning() && permits(channel).tryAcquire() && begin(channel)) {
                    // and the next one
                }
            }
            sweep();
            return POLL;
        } catch (RuntimeException e) {
            LOG.error("Receivers cannot be looked after; trying again", e);
            return AFTER_TROUBLE;
        }
    }

    /** Takes a permit that is held, and gives it back once the turn is over or where there is none to begin. */
    private boolean begin(Channel channel) {
        boolean begun = false;
        try {
            Optional<Claim> claim = round.claim(channel);
            ExecutorService running = turns;
            if (claim.isPresent() && running != null) {
                running.execute(() -> turn(claim.get()));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                permits(channel).release();
            }
        }
    }

    private Semaphore permits(Channel channel) {
        return Objects.requireNonNull(free.get(channel.name()));
    }

    private void turn(Claim claim) {
        try {
            round.run(claim, this::isRunning);
        } catch (InterruptedException e) {
            LOG.debug("The turn of {} was interrupted", claim.receiver(), e);
        } catch (RuntimeException e) {
            // The next turn begins where this one stood: an event may arrive twice, none is lost.
            LOG.error("The turn of {} broke off", claim.receiver(), e);
            breakOff(claim);
        } finally {
            permits(claim.channel()).release();
        }
    }

    private void breakOff(Claim claim) {
        try {
            round.breakOff(claim);
        } catch (RuntimeException e) {
            LOG.error("{} waits until its time has lapsed", claim.receiver(), e);
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            deliveries.forget(now.minus(Deliveries.KEPT));
        }
    }
}
