package dev.signet.api.rest.revocation;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.Reach;
import dev.signet.domain.session.SessionId;
import dev.signet.projections.revocation.RevocationFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What this node knows of revocations without asking: it follows all pools as a resource server follows one. It begins
 * with the first question and stops some time after the last, so that a node which nobody asks does no work for it.
 */
@Component
public class RevocationMemory implements SmartLifecycle {

    /** Knowledge that is older is none. */
    static final Duration TRUSTED = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(RevocationMemory.class);

    private final RevocationFeed feed;
    private final RevocationDesk desk;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile long lastAsked = System.nanoTime();
    private volatile @Nullable Fresh fresh;
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private RevokedTokens revoked = new RevokedTokens();
    private long position;

    RevocationMemory(RevocationFeed feed, RevocationDesk desk, Clock clock) {
        this.feed = feed;
        this.desk = desk;
        this.clock = clock;
    }

    /** What a token says of itself, as far as revocations go by it. */
    public record Claims(UserPoolId pool, AppClientId client, SessionId session, SigningKeyId key, Instant authTime) {}

    /** With the tokens that it is about: what begins anew must not empty what somebody still asks. */
    private record Fresh(long position, Instant at, long nanos, RevokedTokens revoked) {}

    /** What is known at a moment. */
    public static final class Knowledge {

        private final Fresh as;

        private Knowledge(Fresh as) {
            this.as = as;
        }

        /** Place in the ledger up to which no revocation is missing. */
        public long position() {
            return as.position();
        }

        /** When that was still everything. */
        public Instant at() {
            return as.at();
        }

        /** Whether the token is revoked, as far as is known. */
        public boolean revoked(Claims token) {
            return as.revoked().hold(token);
        }
    }

    /** What is known now; nothing where that is too old or has yet to be read. */
    public Optional<Knowledge> now() {
        lastAsked = System.nanoTime();
        if (asked.availablePermits() == 0) {
            asked.release();
        }
        Fresh known = fresh;
        return known == null || System.nanoTime() - known.nanos() > TRUSTED.toNanos()
                ? Optional.empty()
                : Optional.of(new Knowledge(known));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("revocation-memory").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                asked.drainPermits();
                asked.acquire();
                while (running && System.nanoTime() - lastAsked < IDLE.toNanos()) {
                    follow();
                }
                forgetAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A node that waits for a question holds nothing. */
    private void forgetAll() {
        fresh = null;
        revoked = new RevokedTokens();
        position = 0;
    }

    private void follow() throws InterruptedException {
        try {
            step();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("revocations cannot be followed; sessions are looked up one by one until they can", e);
                LockSupport.parkNanos(AFTER_TROUBLE.toNanos());
            }
        }
    }

    private void step() throws InterruptedException {
        RevocationFeed.Batch batch = feed.after(Reach.PLATFORM, position, fresh == null ? Duration.ZERO : PATIENCE);
        if (batch.asOf().head() < position) {
            forgetAll(); // the database was restored
            return;
        }
        long nanos = System.nanoTime();
        Instant at = clock.instant();
        Duration lag = desk.lag();
        batch.revocations().forEach(revoked::add);
        position = batch.position();
        if (!batch.more()) {
            fresh = new Fresh(position, at.minus(lag), nanos - lag.toNanos(), revoked);
            revoked.forget(at.minus(RevocationFeed.SKEW));
        }
    }
}
