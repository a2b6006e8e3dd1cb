package dev.signet.application.webhook;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.webhook.WebhookRefused.TooManyWebhooks;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookCommand;
import dev.signet.domain.webhook.WebhookId;
import dev.signet.domain.webhook.WebhookSecretId;
import dev.signet.domain.webhook.WebhookTarget;
import dev.signet.domain.webhook.WebhookUrlId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Has the events of a pool sent to somebody. */
@Service
public class RegisterWebhook {

    private final Pools pools;
    private final Webhooks webhooks;
    private final WebhookVault vault;
    private final Cursors cursors;
    private final WebhookDelivery limits;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterWebhook(
            Pools pools,
            Webhooks webhooks,
            WebhookVault vault,
            Cursors cursors,
            WebhookDelivery limits,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.pools = pools;
        this.webhooks = webhooks;
        this.vault = vault;
        this.cursors = cursors;
        this.limits = limits;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A webhook is registered.
     *
     * @param secret signs its requests; it is shown this once and never again
     */
    public record Registered(WebhookId webhook, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Registered[webhook=" + webhook.value() + "]";
        }
    }

    /**
     * Registers it.
     *
     * @param after the position after which the first event is sent; absent for what happens from now on
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.operator.OperatorRefused where the role does not allow to read what is sent
     * @throws WebhookRefused where the pool has enough of them, or the ledger is not that far
     */
    public Registered register(
            Administrator by, UserPoolId pool, WebhookDraft draft, @Nullable Long after, Caller caller) {
        Instant now = clock.instant();
        WebhookId webhook = WebhookId.of(identifiers.next());
        WebhookSecretId secret = WebhookSecretId.of(identifiers.next());
        WebhookTarget target = new WebhookTarget(
                WebhookUrlId.of(identifiers.next()), draft.url().origin());
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            Webhooks.requireReading(by, draft.settings().personal());
            requireFew(pool);
            long from = after == null ? cursors.head() : after;
            webhooks.requireReached(from);
            commands.send(
                    new WebhookCommand.RegisterWebhook(webhook, pool, draft.settings(), target, secret, from, now),
                    by.context(known.tenant(), pool, caller));
            vault.keep(target.url(), draft.url());
            cursors.begin(ChannelName.WEBHOOK, webhook.value(), from, now);
            return new Registered(webhook, vault.make(secret));
        });
    }

    /** Those who register at the same time wait for each other here. */
    private void requireFew(UserPoolId pool) {
        jdbc.sql("select id from lookup.pool where id = :pool for no key update")
                .param("pool", pool.value())
                .query(String.class)
                .single();
        long there = jdbc.sql("select count(*) from lookup.webhook where pool = :pool")
                .param("pool", pool.value())
                .query(Long.class)
                .single();
        if (there >= limits.mostOfAPool()) {
            throw new TooManyWebhooks(limits.mostOfAPool());
        }
    }
}
