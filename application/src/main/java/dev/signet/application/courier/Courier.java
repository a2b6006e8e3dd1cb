package dev.signet.application.courier;

import dev.signet.ledger.work.Bell;
import dev.signet.ledger.work.Repeating;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks five times a second for receivers that have something to be told, and gives each a turn on a thread of its own. */
class Courier extends Repeating implements SmartLifecycle {

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

    private volatile @Nullable ExecutorService turns;
    private Instant nextSweep = Instant.MIN;

    Courier(Round round, Deliveries deliveries, int atOnce, Clock clock) {
        super(
                "courier",
                Duration.ZERO,
                AFTER_TROUBLE,
                "receivers cannot be looked after; it will be tried again",
                new Bell());
        this.round = round;
        this.deliveries = deliveries;
        this.clock = clock;
        round.channels().forEach(channel -> free.put(channel.name(), new Semaphore(atOnce)));
    }

    @Override
    public synchronized void start() {
        if (turns == null) {
            turns = Executors.newVirtualThreadPerTaskExecutor();
        }
        super.start();
    }

    /** Lets the requests that are under way end; what they would have been followed by is for the next turn. */
    @Override
    public synchronized void stop() {
        super.stop();
        ExecutorService running = turns;
        turns = null;
        if (running == null) {
            return;
        }
        try {
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
    protected Duration turn() {
        for (Channel channel : round.channels()) {
            while (isRunning() && permits(channel).tryAcquire() && begin(channel)) {
                // and the next one
            }
        }
        sweep();
        return POLL;
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
            round.channels().forEach(channel -> channel.sweep(now));
        }
    }
}
