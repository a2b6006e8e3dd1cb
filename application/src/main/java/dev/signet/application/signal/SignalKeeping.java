package dev.signet.application.signal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long security events wait for their receivers.
 *
 * @param kept a receiver that takes nothing for longer has missed them, and one that does not ask for as long begins anew;
 *     a day at least
 */
@ConfigurationProperties("signet.signals")
record SignalKeeping(@DefaultValue("30d") Duration kept) {

    SignalKeeping {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("signet.signals.kept must be a day at least");
        }
    }
}
