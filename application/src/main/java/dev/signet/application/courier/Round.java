package dev.signet.application.courier;

import dev.signet.application.command.Identifiers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn at a receiver: sends its next messages one after the other, each once the one before it is settled. The first
 * that does not arrive ends the turn, and is the first of the next one.
 */
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int BATCH = 50;
    /** Then others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final List<Channel> channels;
    private final Cursors cursors;
    private final DeliveryLog log;
    private final CourierFigures figures;
    private final CourierSettings settings;
    private final Identifiers identifiers;
    private final SecureRandom random;
    private final Clock clock;

    Round(
            List<Channel> channels,
            Cursors cursors,
            DeliveryLog log,
            CourierFigures figures,
            CourierSettings settings,
            Identifiers identifiers,
            SecureRandom random,
            Clock clock) {
        this.channels = channels;
        this.cursors = cursors;
        this.log = log;
        this.figures = figures;
        this.settings = settings;
        this.identifiers = identifiers;
        this.random = random;
        this.clock = clock;
    }

    /** The ways of telling that there are on this node. */
    List<Channel> channels() {
        return channels;
    }

    /** The next receiver of the channel that has something to be told and that nobody works on. */
    Optional<Claim> claim(Channel channel) {
        return cursors.claim(channel, identifiers.next(), settings.lease(), settings.ofATenant(), clock.instant());
    }

    /** Sends for as long as there is something, its turn lasts and {@code goOn} says so. */
    void run(Claim claim, BooleanSupplier goOn) throws InterruptedException {
        Optional<Line> line = claim.channel().open(claim.receiver());
        if (line.isPresent() && !run(claim, line.get(), goOn)) {
            return;
        }
        cursors.release(claim, clock.instant());
    }

    /** Gives up a turn that broke off, for the next one to begin in a moment. */
    void breakOff(Claim claim) {
        cursors.release(claim, clock.instant().plus(AFTER_TROUBLE));
    }

    /** Whether the turn has still to be given back. */
    private boolean run(Claim claim, Line line, BooleanSupplier goOn) throws InterruptedException {
        long end = System.nanoTime() + TURN.toNanos();
        long position = claim.position();
        boolean first = true;
        boolean more = true;
        while (more && goOn.getAsBoolean() && System.nanoTime() < end) {
            Batch batch = line.after(position, BATCH);
            for (Message message : batch.messages()) {
                if (!goOn.getAsBoolean() || System.nanoTime() >= end) {
                    return true;
                }
                switch (settle(claim, line, message, first)) {
                    case GOES_ON -> first = false;
                    case STOPS -> {
                        return true;
                    }
                    case ENDED -> {
                        return false;
                    }
                }
            }
            if (!cursors.passed(claim, batch.position(), settings.lease())) {
                return true;
            }
            position = batch.position();
            more = batch.more();
        }
        return true;
    }

    private enum Turn {
        GOES_ON,
        STOPS,
        ENDED
    }

    /** @param first whether it is the message that earlier turns may have tried in vain */
    private Turn settle(Claim claim, Line line, Message message, boolean first) throws InterruptedException {
        Attempt attempt = message.sending().send();
        if (attempt.delivered()) {
            figures.count(claim.channel().name(), "delivered");
            return log.settled(claim, line.version(), message, attempt, settings.lease()) ? Turn.GOES_ON : Turn.STOPS;
        }
        Instant failing = first ? claim.failingSince() : null;
        Instant since = failing == null ? attempt.at() : failing;
        return switch (line.failed(message, attempt, since)) {
            case Line.Fate.Refused _ -> {
                figures.count(claim.channel().name(), "refused");
                report(claim, message, attempt);
                yield log.settled(claim, line.version(), message, attempt, settings.lease())
                        ? Turn.GOES_ON
                        : Turn.STOPS;
            }
            case Line.Fate.Again _ -> failed(claim, line, message, attempt, since, first, null);
            case Line.Fate.Expired e -> failed(claim, line, message, attempt, since, first, e.position());
        };
    }

    private Turn failed(
            Claim claim,
            Line line,
            Message message,
            Attempt attempt,
            Instant since,
            boolean first,
            @Nullable Long settled) {
        figures.count(claim.channel().name(), settled == null ? "failed" : "expired");
        report(claim, message, attempt);
        int attempts = first ? claim.attempts() + 1 : 1;
        Instant due = attempt.at()
                .plus(Pauses.after(
                        attempts, attempt.retryAfter(), claim.channel().longestPause(), random));
        boolean recorded = settled == null
                ? log.failed(claim, message, attempt, due)
                : log.expired(claim, message, attempt, due, settled);
        if (!recorded) {
            return Turn.STOPS;
        }
        line.recorded(message, attempt, since);
        return Turn.ENDED;
    }

    private static void report(Claim claim, Message message, Attempt attempt) {
        LOG.info(
                "{} {} did not take event {}: {}",
                claim.channel().name(),
                claim.receiver(),
                message.id(),
                attempt.error());
    }
}
