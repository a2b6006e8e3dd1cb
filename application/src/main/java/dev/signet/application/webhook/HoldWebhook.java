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
import dev.signet.domain.webhook.WebhookStatus;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Stops a webhook for a while, and lets it go on. */
@Service
public class HoldWebhook {

    private final Webhooks webhooks;
    private final Cursors cursors;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    HoldWebhook(Webhooks webhooks, Cursors cursors, Commands commands, Atomically atomically, Clock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Stops it; a request that is under way is the last one. What happens meanwhile is sent once it goes on.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public void pause(Administrator by, UserPoolId pool, WebhookId webhook, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
            send(by, known, new WebhookCommand.PauseWebhook(webhook, now), caller);
        });
    }

    /**
     * Lets it go on now, whether somebody paused it or Signet suspended it; one that waits for its next attempt makes it.
     *
     * @param after the position after which it goes on: a later one passes over events, an earlier one sends them again,
     *     and either is on record; absent to go on where it stands
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook, or the ledger is not that far
     */
    public void resume(Administrator by, UserPoolId pool, WebhookId webhook, @Nullable Long after, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
            if (after != null) {
                webhooks.requireReached(after);
            }
            if (after != null || known.status() != WebhookStatus.ACTIVE) {
                long from = after == null ? known.progress().position() : after;
                send(by, known, new WebhookCommand.ResumeWebhook(webhook, from, now), caller);
            }
            cursors.again(ChannelName.WEBHOOK, webhook.value(), after, now);
        });
    }

    private void send(Administrator by, KnownWebhook known, WebhookCommand command, Caller caller) {
        Outcome<WebhookRefusal> outcome = commands.send(command, by.context(known.tenant(), known.pool(), caller));
        outcome.orElseThrow(_ -> new WebhookNotFound());
    }
}
