package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.webhook.WebhookRefused.WebhookNotFound;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookCommand;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookRefusal;
import dev.signet.domain.webhook.WebhookSecretId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Gives a webhook a new secret beside the one it has. */
@Service
public class RotateWebhookSecret {

    private final Webhooks webhooks;
    private final WebhookVault vault;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    RotateWebhookSecret(
            Webhooks webhooks,
            WebhookVault vault,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.webhooks = webhooks;
        this.vault = vault;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * The new secret.
     *
     * @param secret is shown this once and never again
     * @param previousUntil until when requests are signed with the one before it, too
     */
    public record Rotated(String secret, Instant previousUntil) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Rotated[previousUntil=" + previousUntil + "]";
        }
    }

    /**
     * Rotates it. Two are good at a time: one that was left of an earlier rotation ends now.
     *
     * @param overlap for how long the present one signs, too; at most seven days, nothing where it is known to others
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public Rotated rotate(Administrator by, UserPoolId pool, WebhookId webhook, Duration overlap, Caller caller) {
        Instant now = clock.instant();
        WebhookSecretId secret = WebhookSecretId.of(identifiers.next());
        return atomically.run(() -> {
            KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
            Outcome<WebhookRefusal> outcome = commands.send(
                    new WebhookCommand.RotateWebhookSecret(webhook, secret, overlap, now),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new WebhookNotFound());
            if (known.previous() != null) {
                vault.forget(known.previous());
            }
            return new Rotated(vault.make(secret), now.plus(overlap));
        });
    }
}
