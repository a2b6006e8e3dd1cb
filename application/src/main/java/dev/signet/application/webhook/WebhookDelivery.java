package dev.signet.application.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for every webhook.
 *
 * @param giveUpAfter for how long an event is tried before its webhook is suspended
 * @param mostOfAPool how many a pool can have
 */
@ConfigurationProperties("signet.webhooks")
record WebhookDelivery(
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("20") int mostOfAPool) {

    WebhookDelivery {
        if (!giveUpAfter.isPositive() || mostOfAPool < 1) {
            throw new IllegalArgumentException(
                    "signet.webhooks takes durations and numbers that are greater than zero");
        }
    }
}
