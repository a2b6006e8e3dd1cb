package dev.signet.domain.webhook;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;

/** Everything that can happen to a webhook. */
public sealed interface WebhookEvent extends DomainEvent {

    /** The webhook it happened to. */
    WebhookId webhook();

    /**
     * From here on events of the pool are sent to somebody else.
     *
     * @param secret signs the requests
     * @param after the position after which the first event is sent
     */
    @EventName("webhook.registered")
    record WebhookRegistered(
            WebhookId webhook,
            UserPoolId pool,
            WebhookSettings settings,
            WebhookTarget target,
            WebhookSecretId secret,
            long after,
            Instant at)
            implements WebhookEvent {}

    /** What is sent or where to changed; both are given whole. */
    @EventName("webhook.changed")
    record WebhookChanged(WebhookId webhook, WebhookSettings settings, WebhookTarget target, Instant at)
            implements WebhookEvent {}

    /**
     * Requests are signed with a new secret, and with the one before it, too, until receivers have taken the new one.
     *
     * @param previous the one before it
     * @param previousUntil when that ends
     */
    @EventName("webhook.secret_rotated")
    record WebhookSecretRotated(
            WebhookId webhook, WebhookSecretId secret, WebhookSecretId previous, Instant previousUntil, Instant at)
            implements WebhookEvent {}

    /** An operator stopped it for a while. */
    @EventName("webhook.paused")
    record WebhookPaused(WebhookId webhook, Instant at) implements WebhookEvent {}

    /**
     * An operator let it go on: where it stood, or somewhere else.
     *
     * @param after the position after which it goes on
     */
    @EventName("webhook.resumed")
    record WebhookResumed(WebhookId webhook, long after, Instant at) implements WebhookEvent {}

    /**
     * Signet stopped it, since its receiver takes nothing. Nothing is passed over: it goes on there when it is resumed.
     *
     * @param after the position up to which everything arrived
     */
    @EventName("webhook.suspended")
    record WebhookSuspended(WebhookId webhook, SuspensionReason reason, long after, Instant at)
            implements WebhookEvent {}

    /** It was removed, with its secrets; nothing is sent to it any more. */
    @EventName("webhook.deleted")
    record WebhookDeleted(WebhookId webhook, UserPoolId pool, Instant at) implements WebhookEvent {}
}
