package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.ResourceServer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures, where there is Micrometer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterBinder.class)
class MetricsConfiguration {

    @Bean
    ResourceServerMetrics signetResourceServerMetrics() {
        return new ResourceServerMetrics();
    }

    @Bean
    MeterBinder signetRevocationMetrics(ResourceServer server) {
        return new RevocationMetrics(server);
    }
}
