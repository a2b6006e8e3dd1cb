package dev.signet.application.courier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How receivers are told.
 *
 * @param deliver whether this node does it
 * @param lease for how long a node has a receiver to itself without reporting; at least twice as long as a request can take
 * @param atOnce how many receivers a node works on at the same time
 */
@ConfigurationProperties("signet.courier")
record CourierSettings(
        @DefaultValue("true") boolean deliver,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("32") int atOnce) {

    CourierSettings {
        if (!lease.isPositive() || atOnce < 1) {
            throw new IllegalArgumentException("signet.courier takes durations and numbers that are greater than zero");
        }
    }

    /** Turns of one tenant at the same time over one channel, on all nodes together: a quarter of what one node works on. */
    int ofATenant() {
        return Math.max(1, atOnce / 4);
    }
}
