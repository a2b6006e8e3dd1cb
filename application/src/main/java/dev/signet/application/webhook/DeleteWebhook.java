package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.webhook.WebhookRefused.WebhookNotFound;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookCommand;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookRefusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Removes a webhook for good, with its URL, its secrets and the record of what it sent. */
@Service
public class DeleteWebhook {

    private final Webhooks webhooks;
    private final WebhookVault vault;
    private final Cursors cursors;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DeleteWebhook(
            Webhooks webhooks,
            WebhookVault vault,
            Cursors cursors,
            Commands commands,
            Atomically atomically,
            Clock clock) {
        this.webhooks = webhooks;
        this.vault = vault;
        this.cursors = cursors;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes it.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public void delete(Administrator by, UserPoolId pool, WebhookId webhook, Caller caller) {
        atomically.run(() -> {
            KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
            Outcome<WebhookRefusal> outcome = commands.send(
                    new WebhookCommand.DeleteWebhook(webhook, clock.instant()),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new WebhookNotFound());
            vault.forget(known.target().url());
            vault.forget(known.secret());
            if (known.previous() != null) {
                vault.forget(known.previous());
            }
            cursors.end(ChannelName.WEBHOOK, webhook.value());
        });
    }
}
