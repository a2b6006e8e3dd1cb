package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.command.Identifiers;
import dev.signet.domain.Outcome;
import dev.signet.domain.webhook.SuspensionReason;
import dev.signet.domain.webhook.WebhookCommand.SuspendWebhook;
import dev.signet.domain.webhook.WebhookRefusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn at a webhook: sends its next events one after the other, each once the one before it has arrived. The first
 * that does not arrive ends the turn, and is the first of the next one.
 */
class WebhookRound {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRound.class);
    private static final int BATCH = 50;
    /** Then others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final CursorTable cursors;
    private final DeliveryLog log;
    private final OutgoingEvents events;
    private final WebhookSender sender;
    private final WebhookFigures figures;
    private final WebhookDelivery settings;
    private final Commands commands;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final SecureRandom random;
    private final Clock clock;

    WebhookRound(
            CursorTable cursors,
            DeliveryLog log,
            OutgoingEvents events,
            WebhookSender sender,
            WebhookFigures figures,
            WebhookDelivery settings,
            Commands commands,
            Atomically atomically,
            Identifiers identifiers,
            SecureRandom random,
            Clock clock) {
        this.cursors = cursors;
        this.log = log;
        this.events = events;
        this.sender = sender;
        this.figures = figures;
        this.settings = settings;
        this.commands = commands;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.random = random;
        this.clock = clock;
    }

    /** The next webhook that has something to send and that nobody works on. */
    Optional<Claim> claim() {
        return cursors.claim(identifiers.next(), settings.lease(), settings.ofATenant(), clock.instant());
    }

    /** Sends for as long as there is something, its turn lasts and {@code goOn} says so. */
    void run(Claim claim, BooleanSupplier goOn) throws InterruptedException {
        long end = System.nanoTime() + TURN.toNanos();
        KnownWebhook webhook = claim.webhook();
        long position = claim.position();
        Route route = sender.route(webhook);
        boolean first = true;
        boolean more = true;
        while (more && goOn.getAsBoolean() && System.nanoTime() < end) {
            OutgoingEvents.Batch batch = events.after(
                    webhook.pool(),
                    webhook.settings().families(),
                    webhook.settings().personal(),
                    position,
                    BATCH);
            for (OutgoingEvent event : batch.events()) {
                if (!goOn.getAsBoolean() || System.nanoTime() >= end) {
                    cursors.release(claim, clock.instant());
                    return;
                }
                if (!arrives(claim, route, event, first)) {
                    return;
                }
                first = false;
            }
            if (!cursors.passed(claim, batch.position(), settings.lease())) {
                break;
            }
            position = batch.position();
            more = batch.more();
        }
        cursors.release(claim, clock.instant());
    }

    /** Gives up a turn that broke off, for the next one to begin in a moment. */
    void breakOff(Claim claim) {
        cursors.release(claim, clock.instant().plus(AFTER_TROUBLE));
    }

    /**
     * Whether it has arrived and the turn may go on; where not, the turn is over.
     *
     * @param first whether it is the one that earlier turns may have tried in vain
     */
    private boolean arrives(Claim claim, Route route, OutgoingEvent event, boolean first) throws InterruptedException {
        Attempt attempt = sender.send(route, event);
        if (!attempt.delivered()) {
            failed(claim, event, attempt, first);
            return false;
        }
        figures.delivered();
        boolean goesOn = log.delivered(claim, event, attempt, settings.lease());
        if (!goesOn) {
            cursors.release(claim, clock.instant());
        }
        return goesOn;
    }

    private void failed(Claim claim, OutgoingEvent event, Attempt attempt, boolean first) {
        figures.failed();
        int attempts = first ? claim.attempts() + 1 : 1;
        Instant failing = first ? claim.failingSince() : null;
        Instant since = failing == null ? attempt.at() : failing;
        Duration pause = Pauses.after(attempts, attempt.retryAfter(), random);
        if (!log.failed(claim, event, attempt, attempt.at().plus(pause))) {
            cursors.release(claim, clock.instant());
            return;
        }
        boolean over = !attempt.at().isBefore(since.plus(settings.giveUpAfter()));
        if (attempt.gone() || over) {
            suspend(claim, event, attempt.gone() ? SuspensionReason.GONE : SuspensionReason.UNDELIVERED);
        } else {
            LOG.info(
                    "Webhook {} did not take event {}, attempt {}: {}",
                    claim.webhook().id().value(),
                    event.id(),
                    attempts,
                    attempt.error());
        }
    }

    private void suspend(Claim claim, OutgoingEvent event, SuspensionReason reason) {
        KnownWebhook webhook = claim.webhook();
        LOG.error("Webhook {} is suspended: {}", webhook.id().value(), reason);
        Outcome<WebhookRefusal> outcome = atomically.run(() -> commands.send(
                new SuspendWebhook(webhook.id(), reason, event.position() - 1, clock.instant()),
                new Context(webhook.tenant(), webhook.pool(), Caller.SYSTEM, null)));
        outcome.refusal()
                .ifPresent(_ -> LOG.info(
                        "Webhook {} was deleted meanwhile", webhook.id().value()));
    }
}
