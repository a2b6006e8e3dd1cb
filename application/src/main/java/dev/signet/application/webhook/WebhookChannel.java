package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.courier.Attempt;
import dev.signet.application.courier.Batch;
import dev.signet.application.courier.Channel;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Line;
import dev.signet.application.courier.Message;
import dev.signet.domain.Outcome;
import dev.signet.domain.webhook.SuspensionReason;
import dev.signet.domain.webhook.WebhookCommand.SuspendWebhook;
import dev.signet.domain.webhook.WebhookRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of a pool, to its webhooks. One that is gone, or took nothing for too long, is suspended. */
class WebhookChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookChannel.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Questions QUESTIONS = new Questions(
            "select id as receiver, tenant, pool from lookup.webhook where status = 'ACTIVE'",
            "exists (select from view.audit a where a.pool = w.pool and a.position > c.position)",
            """
            exists (
                select from lookup.webhook w
                where w.id = d.receiver and w.status = 'ACTIVE' and w.version = :version)
            """);

    private final JdbcClient jdbc;
    private final OutgoingEvents events;
    private final WebhookSender sender;
    private final WebhookDelivery settings;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    WebhookChannel(
            JdbcClient jdbc,
            OutgoingEvents events,
            WebhookSender sender,
            WebhookDelivery settings,
            Commands commands,
            Atomically atomically,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.sender = sender;
        this.settings = settings;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    @Override
    public ChannelName name() {
        return ChannelName.WEBHOOK;
    }

    @Override
    public Questions questions() {
        return QUESTIONS;
    }

    @Override
    public Duration longestPause() {
        return LONGEST_PAUSE;
    }

    @Override
    public Optional<Line> open(String receiver) {
        return jdbc.sql(KnownWebhook.COLUMNS + "where w.id = :webhook and w.status = 'ACTIVE'")
                .param("webhook", receiver)
                .query(KnownWebhook::read)
                .optional()
                .map(webhook -> new ToWebhook(webhook, sender.route(webhook)));
    }

    private final class ToWebhook implements Line {

        private final KnownWebhook webhook;
        private final Route route;

        ToWebhook(KnownWebhook webhook, Route route) {
            this.webhook = webhook;
            this.route = route;
        }

        @Override
        public long version() {
            return webhook.version();
        }

        @Override
        public Batch after(long position, int most) {
            OutgoingEvents.Batch batch = events.after(
                    webhook.pool(),
                    webhook.settings().families(),
                    webhook.settings().personal(),
                    position,
                    most);
            return new Batch(batch.events().stream().map(this::message).toList(), batch.position(), batch.more());
        }

        private Message message(OutgoingEvent event) {
            return new Message(event.position(), event.id(), event.type(), () -> sender.send(route, event));
        }

        @Override
        public void recorded(Message message, Attempt attempt, Instant since) {
            if (attempt.gone()) {
                suspend(message, SuspensionReason.GONE);
            } else if (!attempt.at().isBefore(since.plus(settings.giveUpAfter()))) {
                suspend(message, SuspensionReason.UNDELIVERED);
            }
        }

        private void suspend(Message message, SuspensionReason reason) {
            LOG.error("Webhook {} is suspended: {}", webhook.id().value(), reason);
            Outcome<WebhookRefusal> outcome = atomically.run(() -> commands.send(
                    new SuspendWebhook(webhook.id(), reason, message.position() - 1, clock.instant()),
                    new Context(webhook.tenant(), webhook.pool(), Caller.SYSTEM, null)));
            outcome.refusal()
                    .ifPresent(_ -> LOG.info(
                            "Webhook {} was deleted meanwhile", webhook.id().value()));
        }
    }
}
