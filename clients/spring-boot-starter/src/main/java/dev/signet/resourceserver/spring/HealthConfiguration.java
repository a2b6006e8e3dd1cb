package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.ResourceServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A health indicator, where there is the actuator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
class HealthConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("signet")
    HealthIndicator signetHealthIndicator(ResourceServer server, SignetResourceServerProperties properties) {
        return new StalenessIndicator(server, properties.whenStale());
    }
}
