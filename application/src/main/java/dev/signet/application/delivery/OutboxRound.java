package dev.signet.application.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look into the outbox: claims what is due for one medium, hands it to the carrier, reports what became of it. */
class OutboxRound {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRound.class);

    /** Carried at the same time; each has a connection of its own to the mail server. */
    static final int BATCH = 8;
    /** Longer than any attempt can take with the carriers' time limits; after it another node may try. */
    static final Duration LEASE = Duration.ofMinutes(3);

    /** How long the trace of a message that ended is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final OutboxTable table;
    private final Envelope envelope;
    private final Carrier carrier;
    private final OtherSender other;
    private final OutboxFigures figures;
    private final Clock clock;
    private Instant nextSweep = Instant.MIN;

    OutboxRound(
            OutboxTable table,
            Envelope envelope,
            Carrier carrier,
            OtherSender other,
            OutboxFigures figures,
            Clock clock) {
        this.other = other;
        this.table = table;
        this.envelope = envelope;
        this.carrier = carrier;
        this.figures = figures;
        this.clock = clock;
    }

    Medium medium() {
        return carrier.medium();
    }

    /** Gives how many messages were claimed; none means that nothing is due. */
    int run() {
        Instant now = clock.instant();
        List<Claim> claims = table.claim(carrier.medium(), BATCH, now, now.plus(LEASE));
        if (claims.isEmpty()) {
            sweep(now);
        } else {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                claims.forEach(claim -> threads.execute(() -> attempt(claim)));
            }
        }
        return claims.size();
    }

    private void sweep(Instant now) {
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            table.forget(now.minus(KEPT));
        }
    }

    private void attempt(Claim claim) {
        try {
            carry(claim);
        } catch (RuntimeException e) {
            // The claim lapses and the message is tried again: it may arrive twice, it is not lost.
            LOG.error("Message {} was tried, but what became of it could not be written down", claim.id(), e);
        }
    }

    private void carry(Claim claim) {
        try {
            hand(open(claim));
            table.sent(claim, clock.instant());
            figures.sent(carrier.medium());
        } catch (DeliveryFailed failure) {
            failed(claim, failure);
        }
    }

    private void hand(Letter letter) throws DeliveryFailed {
        try {
            Handover handover = letter.handover();
            if (handover == null || !other.send("msg_" + letter.id(), letter.pool(), carrier.medium(), handover)) {
                carrier.carry(letter);
            }
        } catch (RuntimeException e) {
            LOG.error("Message {} broke its carrier", letter.id(), e);
            throw DeliveryFailed.forNow("its carrier broke: " + e.getClass().getSimpleName());
        }
    }

    private Letter open(Claim claim) throws DeliveryFailed {
        try {
            return envelope.open(claim);
        } catch (RuntimeException e) {
            LOG.error("Message {} cannot be unsealed", claim.id(), e);
            throw DeliveryFailed.forNow("it cannot be unsealed: " + e.getClass().getSimpleName());
        }
    }

    private void failed(Claim claim, DeliveryFailed failure) {
        Instant now = clock.instant();
        if (failure.isPassing() && !Backoff.isOver(claim.created(), now)) {
            table.retry(claim, now.plus(Backoff.after(claim.attempt())), failure.reason());
            figures.postponed(carrier.medium());
            LOG.warn("Message {} was not accepted, attempt {}: {}", claim.id(), claim.attempt(), failure.reason());
        } else {
            table.giveUp(claim, failure.reason());
            figures.givenUp(carrier.medium());
            LOG.error("Message {} is given up, attempt {}: {}", claim.id(), claim.attempt(), failure.reason());
        }
    }
}
