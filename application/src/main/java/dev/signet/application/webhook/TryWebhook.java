package dev.signet.application.webhook;

import dev.signet.application.command.Identifiers;
import dev.signet.application.courier.Attempt;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Deliveries;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.webhook.WebhookRefused.DeliveryNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Makes one request to the receiver now, at the word of an operator, and says what became of it. */
@Service
public class TryWebhook {

    private static final String TEST = "webhook.test";

    private final Webhooks webhooks;
    private final WebhookSender sender;
    private final ObjectProvider<OutgoingEvents> events;
    private final Deliveries deliveries;
    private final Identifiers identifiers;
    private final Clock clock;

    TryWebhook(
            Webhooks webhooks,
            WebhookSender sender,
            ObjectProvider<OutgoingEvents> events,
            Deliveries deliveries,
            Identifiers identifiers,
            Clock clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.events = events;
        this.deliveries = deliveries;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Sends a message of type {@code webhook.test}, which is no event and stands in no record.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public Attempt test(Administrator by, UserPoolId pool, WebhookId webhook) throws InterruptedException {
        KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
        return sender.send(
                sender.route(known),
                identifiers.next(),
                TEST,
                clock.instant(),
                Map.of("pool_id", pool.value(), "webhook_id", webhook.value()));
    }

    /**
     * Sends an event once more that was sent before, whether or not it arrived; the order of the others stays.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook, or that has no record of the event
     */
    public Attempt again(Administrator by, UserPoolId pool, WebhookId webhook, long position)
            throws InterruptedException {
        KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
        if (deliveries.find(ChannelName.WEBHOOK, webhook.value(), position).isEmpty()) {
            throw new DeliveryNotFound();
        }
        OutgoingEvent event = events.getObject()
                .at(pool, known.settings().personal(), position)
                .orElseThrow(DeliveryNotFound::new);
        Attempt attempt = sender.send(sender.route(known), event);
        deliveries.again(ChannelName.WEBHOOK, webhook.value(), position, attempt);
        return attempt;
    }
}
