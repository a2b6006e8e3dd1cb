package dev.signet.resourceserver;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Follows the revocations of a pool for as long as it is open. What it holds is as old as the last question that was
 * answered whole, counted from when it was asked and with what Signet says of its own lag on top: never less than the
 * truth.
 */
final class Revocations implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Revocations.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(30);

    private final RevocationSet set = new RevocationSet();
    private final AtomicReference<@Nullable Long> freshAsOf = new AtomicReference<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final SignetDoor door;
    private final Duration patience;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean open = true;
    private long position;
    private boolean owing = true;
    private long acknowledgedAt;
    private Duration pause = FIRST_PAUSE;

    Revocations(SignetDoor door, Duration patience, Clock clock) {
        this.door = door;
        this.patience = patience;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("signet-revocations").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    /** Whether everything that is of use was there within that time. */
    boolean awaitFirst(Duration atMost) throws InterruptedException {
        return first.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean hold(AccessToken token) {
        return set.holds(token);
    }

    /** How old the knowledge is at most; nothing before there is any. */
    Optional<Duration> age() {
        Long fresh = freshAsOf.get();
        return fresh == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - fresh));
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        door.close();
    }

    private void follow() {
        try {
            while (open) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            ask();
            acknowledge();
            pause = FIRST_PAUSE;
        } catch (SignetDoor.PositionUnknown e) {
            LOG.log(Level.WARNING, "Signet was restored from a backup: its revocations are read from the start", e);
            position = 0; // what is held stays held until it expires
        } catch (IOException | RuntimeException e) {
            if (open) {
                LOG.log(Level.WARNING, "Revocations cannot be followed for the moment and are asked for again", e);
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void ask() throws IOException, InterruptedException {
        long asked = System.nanoTime();
        News news = door.after(position, first.getCount() > 0 ? Duration.ZERO : patience);
        news.addTo(set);
        owing |= !news.entries().isEmpty();
        position = news.position();
        if (!news.more()) {
            freshAsOf.set(asked - news.lag().toNanos());
            first.countDown();
            set.forget(clock.instant());
        }
    }

    /** Only after the set refuses it, and now and then without news, so that receipts know who is there. */
    private void acknowledge() throws IOException, InterruptedException {
        if (owing || System.nanoTime() - acknowledgedAt > BETWEEN_SIGNS_OF_LIFE.toNanos()) {
            door.acknowledge(position);
            owing = false;
            acknowledgedAt = System.nanoTime();
        }
    }
}
