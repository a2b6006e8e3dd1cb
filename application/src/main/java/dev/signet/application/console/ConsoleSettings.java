package dev.signet.application.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser stays signed in (NIST SP 800-63B-4 §2.2.3 asks for both at this level of assurance).
 *
 * @param idle after so long without anybody at work it closes
 * @param longest after so long it closes in any case
 */
@ConfigurationProperties("signet.console")
public record ConsoleSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {

    public ConsoleSettings {
        if (idle.compareTo(Duration.ofMinutes(2)) < 0 || idle.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "signet.console.idle must be from 2 minutes up to signet.console.longest");
        }
    }
}
