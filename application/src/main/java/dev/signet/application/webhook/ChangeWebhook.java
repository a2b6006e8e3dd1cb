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
import dev.signet.domain.webhook.WebhookTarget;
import dev.signet.domain.webhook.WebhookUrlId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Changes what is sent and where to. */
@Service
public class ChangeWebhook {

    private final Webhooks webhooks;
    private final WebhookVault vault;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    ChangeWebhook(
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
     * Replaces settings and URL; from the next request on they hold. Secret and position stay.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow to read what is sent
     * @throws WebhookRefused where the pool has no such webhook
     */
    public void change(Administrator by, UserPoolId pool, WebhookId webhook, WebhookDraft draft, Caller caller) {
        atomically.run(() -> {
            KnownWebhook known = webhooks.require(by, Permission.CHANGE_SETTINGS, pool, webhook);
            Webhooks.requireReading(by, draft.settings().personal());
            Outcome<WebhookRefusal> outcome = commands.send(
                    new WebhookCommand.ChangeWebhook(webhook, draft.settings(), target(known, draft), clock.instant()),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new WebhookNotFound());
        });
    }

    private WebhookTarget target(KnownWebhook known, WebhookDraft draft) {
        WebhookUrlId before = known.target().url();
        if (vault.shown(before).equals(draft.url().uri().toString())) {
            return known.target();
        }
        WebhookUrlId now = WebhookUrlId.of(identifiers.next());
        vault.keep(now, draft.url());
        vault.forget(before);
        return new WebhookTarget(now, draft.url().origin());
    }
}
