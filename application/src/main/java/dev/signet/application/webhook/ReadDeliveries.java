package dev.signet.application.webhook;

import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Deliveries;
import dev.signet.application.courier.Delivery;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.webhook.WebhookId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what became of each event that a webhook sent within the last three days. */
@Service
public class ReadDeliveries {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    ReadDeliveries(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /**
     * One page, newest first.
     *
     * @param before only events before this position; absent for the first page
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws WebhookRefused where the pool has no such webhook
     */
    public Page<Delivery> read(Administrator by, UserPoolId pool, WebhookId webhook, @Nullable Long before, int limit) {
        webhooks.require(by, Permission.READ_SETTINGS, pool, webhook);
        return deliveries.page(ChannelName.WEBHOOK, webhook.value(), before, limit);
    }
}
