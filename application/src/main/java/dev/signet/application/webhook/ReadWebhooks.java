package dev.signet.application.webhook;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows webhooks and how far they have come. */
@Service
public class ReadWebhooks {

    private final Pools pools;
    private final Webhooks webhooks;
    private final WebhookVault vault;
    private final JdbcClient jdbc;

    ReadWebhooks(Pools pools, Webhooks webhooks, WebhookVault vault, JdbcClient jdbc) {
        this.pools = pools;
        this.webhooks = webhooks;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /**
     * A webhook as an operator sees it.
     *
     * @param url the whole URL, for those who could change it: its path may hold a secret
     */
    public record Shown(KnownWebhook webhook, @Nullable String url) {}

    /**
     * One webhook.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public Shown read(Administrator by, UserPoolId pool, WebhookId webhook) {
        return shown(by, webhooks.require(by, Permission.READ_SETTINGS, pool, webhook));
    }

    /**
     * One page of the webhooks of a pool, oldest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<Shown> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        return Page.of(
                jdbc
                        .sql(KnownWebhook.COLUMNS + "where w.pool = :pool and w.id > :after order by w.id limit :rows")
                        .param("pool", pool.value())
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownWebhook::read)
                        .list()
                        .stream()
                        .map(webhook -> shown(by, webhook))
                        .toList(),
                page,
                shown -> shown.webhook().id().value());
    }

    private Shown shown(Administrator by, KnownWebhook webhook) {
        boolean whole = by.may(Permission.CHANGE_SETTINGS);
        return new Shown(webhook, whole ? vault.shown(webhook.target().url()) : null);
    }
}
