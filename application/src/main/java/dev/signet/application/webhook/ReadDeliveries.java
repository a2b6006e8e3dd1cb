package dev.signet.application.webhook;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.domain.Limits;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what became of each event that a webhook sent within the last three days. */
@Service
public class ReadDeliveries {

    private static final int MOST = 200;

    private final Webhooks webhooks;
    private final DeliveryLog log;

    ReadDeliveries(Webhooks webhooks, DeliveryLog log) {
        this.webhooks = webhooks;
        this.log = log;
    }

    /**
     * One page, newest first.
     *
     * @param before only events before this position; absent for the first page
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public Page<Delivery> read(Administrator by, UserPoolId pool, WebhookId webhook, @Nullable Long before, int limit) {
        Limits.within("limit", limit, 1, MOST);
        webhooks.require(by, Permission.READ_SETTINGS, pool, webhook);
        List<Delivery> found = log.before(webhook, before == null ? Long.MAX_VALUE : before, limit + 1);
        List<Delivery> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().position()) : null);
    }
}
