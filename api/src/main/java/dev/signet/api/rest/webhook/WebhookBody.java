package dev.signet.api.rest.webhook;

import dev.signet.application.webhook.KnownWebhook;
import dev.signet.application.webhook.ReadWebhooks;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.SuspensionReason;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookStatus;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as operators see it.
 *
 * @param origin scheme, host and port of the URL
 * @param url the whole URL, for those who could change it
 * @param families the events that are sent; all where empty
 * @param previousSecretUntil until when requests are signed with the secret before this one, too
 * @param suspensionReason why Signet stopped it, where it did
 * @param position up to where everything has arrived
 * @param attempts how often the next event was tried in vain
 * @param secret only in the answer that made it
 */
record WebhookBody(
        WebhookId webhookId,
        UserPoolId poolId,
        String name,
        String origin,
        @Nullable String url,
        Set<EventFamily> families,
        boolean personal,
        WebhookStatus status,
        @Nullable SuspensionReason suspensionReason,
        @Nullable Instant previousSecretUntil,
        long position,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant lastAttemptAt,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookBody of(ReadWebhooks.Shown shown) {
        return of(shown, null);
    }

    static WebhookBody of(ReadWebhooks.Shown shown, @Nullable String secret) {
        KnownWebhook webhook = shown.webhook();
        return new WebhookBody(
                webhook.id(),
                webhook.pool(),
                webhook.settings().name(),
                webhook.target().origin(),
                shown.url(),
                new TreeSet<>(webhook.settings().families()),
                webhook.settings().personal(),
                webhook.status(),
                webhook.reason(),
                webhook.previousUntil(),
                webhook.progress().position(),
                webhook.progress().attempts(),
                webhook.progress().failingSince(),
                webhook.progress().nextAttempt(),
                webhook.progress().lastStatus(),
                webhook.progress().lastError(),
                webhook.progress().lastAt(),
                webhook.createdAt(),
                secret);
    }

    /** Neither the secret nor the URL, which may hold one. */
    @Override
    public String toString() {
        return "WebhookBody[" + webhookId.value() + "]";
    }
}
