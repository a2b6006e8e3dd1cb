package dev.signet.application.outgoing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls to addresses that tenants choose.
 *
 * @param allowHttp whether they may go without TLS; for tests
 * @param allowPrivate whether they may go to addresses that are not public; for houses whose receivers are inside, and
 *     whose tenants are trusted with everything that answers there
 * @param connectTimeout until there is a connection
 * @param timeout from the beginning to the end of the answer; shorter than the time for which a webhook is held
 */
@ConfigurationProperties("signet.outgoing")
public record OutgoingSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    public OutgoingSettings {
        if (timeout.compareTo(LONGEST) > 0 || !timeout.isPositive() || !connectTimeout.isPositive()) {
            throw new IllegalArgumentException("a timeout must be longer than nothing and at most PT30S");
        }
    }
}
