package dev.signet.application.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param deliver whether this node delivers
 * @param giveUpAfter for how long an event is tried before its webhook is suspended
 * @param lease for how long a node has a webhook to itself without reporting; at least twice as long as a request can take
 * @param atOnce how many webhooks a node works on at the same time
 * @param mostOfAPool how many a pool can have
 */
@ConfigurationProperties("signet.webhooks")
record WebhookDelivery(
        @DefaultValue("true") boolean deliver,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("32") int atOnce,
        @DefaultValue("20") int mostOfAPool) {

    WebhookDelivery {
        if (!giveUpAfter.isPositive() || !lease.isPositive() || atOnce < 1 || mostOfAPool < 1) {
            throw new IllegalArgumentException(
                    "signet.webhooks takes durations and numbers that are greater than zero");
        }
    }

    /** Turns of one tenant at the same time, on all nodes together: a quarter of what one node works on. */
    int ofATenant() {
        return Math.max(1, atOnce / 4);
    }
}
