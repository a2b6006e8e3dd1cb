package dev.signet.domain.webhook;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookEvent.WebhookChanged;
import dev.signet.domain.webhook.WebhookEvent.WebhookDeleted;
import dev.signet.domain.webhook.WebhookEvent.WebhookPaused;
import dev.signet.domain.webhook.WebhookEvent.WebhookRegistered;
import dev.signet.domain.webhook.WebhookEvent.WebhookResumed;
import dev.signet.domain.webhook.WebhookEvent.WebhookSecretRotated;
import dev.signet.domain.webhook.WebhookEvent.WebhookSuspended;
import org.jspecify.annotations.Nullable;

/** What a webhook decides on. */
record WebhookState(
        WebhookId id,
        UserPoolId pool,
        WebhookSettings settings,
        WebhookTarget target,
        WebhookSecretId secret,
        WebhookStatus status,
        boolean deleted) {

    static WebhookState evolve(@Nullable WebhookState before, WebhookEvent event) {
        return switch (event) {
            case WebhookRegistered e ->
                new WebhookState(
                        e.webhook(), e.pool(), e.settings(), e.target(), e.secret(), WebhookStatus.ACTIVE, false);
            case WebhookChanged e -> known(before).with(e.settings(), e.target());
            case WebhookSecretRotated e -> known(before).with(e.secret());
            case WebhookPaused _ -> known(before).become(WebhookStatus.PAUSED);
            case WebhookResumed _ -> known(before).become(WebhookStatus.ACTIVE);
            case WebhookSuspended _ -> known(before).become(WebhookStatus.SUSPENDED);
            case WebhookDeleted _ -> known(before).gone();
        };
    }

    private static WebhookState known(@Nullable WebhookState before) {
        return requireNonNull(before, "a webhook begins with WebhookRegistered");
    }

    private WebhookState with(WebhookSettings newSettings, WebhookTarget newTarget) {
        return new WebhookState(id, pool, newSettings, newTarget, secret, status, deleted);
    }

    private WebhookState with(WebhookSecretId newSecret) {
        return new WebhookState(id, pool, settings, target, newSecret, status, deleted);
    }

    private WebhookState become(WebhookStatus newStatus) {
        return new WebhookState(id, pool, settings, target, secret, newStatus, deleted);
    }

    private WebhookState gone() {
        return new WebhookState(id, pool, settings, target, secret, status, true);
    }
}
