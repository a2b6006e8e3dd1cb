package dev.signet.api.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no rule makes for itself: time and randomness. */
@Configuration(proxyBeanMethods = false)
class OutsideWorld {

    /** No finer than a row keeps it, so that an event and the row it leads to name the same moment. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
