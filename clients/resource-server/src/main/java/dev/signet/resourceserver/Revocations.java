package dev.signet.resourceserver;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Follows the revocations of a pool for as long as it is open. What it holds is as old as the last question that was
 * answered whole, counted from when it was asked and with what Signet says of its own lag on top: never less than the
 * truth. While something is missing from what it holds, it grows older.
 */
final class Revocations implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Revocations.class.getName());

    private final AtomicReference<@Nullable Long> freshAsOf = new AtomicReference<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Pause pause = new Pause();
    private final RevocationSet set;
    private final SignetDoor door;
    private final Acknowledgements acknowledgements;
    private final Duration patience;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean open = true;
    private long position;
    private boolean missing;
    private boolean lost;

    Revocations(Settings settings, Clock clock) {
        this.set = new RevocationSet(settings.mostHeld(), settings.clockSkew());
        this.door = new SignetDoor(settings);
        this.acknowledgements = new Acknowledgements(door);
        this.patience = settings.patience();
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("signet-revocations").unstarted(this::follow);
    }

    void start() {
        thread.start();
        acknowledgements.start();
    }

    /** Whether everything that is of use was there within that time. */
    boolean awaitFirst(Duration atMost) throws InterruptedException {
        return first.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean hold(AccessToken token, String kid) {
        return set.holds(token, kid);
    }

    int held() {
        return set.size();
    }

    /** How old the knowledge is at most; nothing before there is any. */
    Optional<Duration> age() {
        Long fresh = freshAsOf.get();
        return fresh == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - fresh));
    }

    @Override
    public void close() {
        open = false;
        pause.close();
        acknowledgements.close();
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
            found();
        } catch (SignetDoor.PositionUnknown e) {
            LOG.log(Level.WARNING, "Signet was restored from a backup: its revocations are read from the start", e);
            position = 0; // what is held stays held until it expires
            pause.pass();
        } catch (IOException | RuntimeException e) {
            if (open) {
                lost(e);
                pause.pass();
            }
        }
    }

    private void lost(Exception cause) {
        if (!lost) {
            LOG.log(Level.WARNING, "Revocations cannot be followed for the moment and are asked for again", cause);
        }
        lost = true;
    }

    private void found() {
        if (lost) {
            LOG.log(Level.INFO, "Revocations are followed again");
        }
        lost = false;
        pause.reset();
    }

    private void ask() throws IOException, InterruptedException {
        long asked = System.nanoTime();
        News news = door.after(position, first.getCount() > 0 ? Duration.ZERO : patience);
        news.addTo(set);
        position = news.position();
        if (missing(clock.instant())) {
            return;
        }
        if (!news.more()) {
            freshAsOf.set(asked - news.lag().toNanos());
            first.countDown();
            set.forget(clock.instant());
        }
        acknowledgements.refusedUpTo(position, !news.entries().isEmpty());
    }

    private boolean missing(Instant now) {
        boolean before = missing;
        missing = !set.complete(now);
        if (missing && !before) {
            LOG.log(
                    Level.WARNING,
                    "Something is revoked that this version does not know, or that there is no room for");
        }
        return missing;
    }
}
