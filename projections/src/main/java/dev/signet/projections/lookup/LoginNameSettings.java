package dev.signet.projections.lookup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How login names are given out ({@code signet.login-names.*}).
 *
 * @param quarantine how long nobody can have the names of an account that is gone; zero frees them at once
 */
@ConfigurationProperties("signet.login-names")
public record LoginNameSettings(@DefaultValue("30d") Duration quarantine) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    public LoginNameSettings {
        if (quarantine.isNegative() || quarantine.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("signet.login-names.quarantine must be from 0 to 3650 days");
        }
    }
}
