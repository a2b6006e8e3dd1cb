package dev.signet.application.webhook;

import dev.signet.application.courier.Cursors;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.webhook.WebhookRefused.PositionAhead;
import dev.signet.application.webhook.WebhookRefused.WebhookNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds webhooks for those whose business they are. */
@Component
class Webhooks {

    private final Pools pools;
    private final Cursors cursors;
    private final JdbcClient jdbc;

    Webhooks(Pools pools, Cursors cursors, JdbcClient jdbc) {
        this.pools = pools;
        this.cursors = cursors;
        this.jdbc = jdbc;
    }

    /**
     * The webhook, for an operator who wants to do that kind of thing.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookNotFound where the pool has no such webhook
     */
    KnownWebhook require(Administrator by, Permission permission, UserPoolId pool, WebhookId webhook) {
        pools.require(by, permission, pool);
        return jdbc.sql(KnownWebhook.COLUMNS + "where w.id = :id and w.pool = :pool")
                .param("id", webhook.value())
                .param("pool", pool.value())
                .query(KnownWebhook::read)
                .optional()
                .orElseThrow(WebhookNotFound::new);
    }

    /** Whoever has events sent reads them: it takes the right to, and that to see personal data where it is sent. */
    static void requireReading(Administrator by, boolean personal) {
        by.require(Permission.READ_AUDIT);
        if (personal) {
            by.require(Permission.READ_PERSONAL);
        }
    }

    /** @throws PositionAhead where the ledger is not that far */
    void requireReached(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("after must not be negative");
        }
        if (position > cursors.head()) {
            throw new PositionAhead();
        }
    }
}
