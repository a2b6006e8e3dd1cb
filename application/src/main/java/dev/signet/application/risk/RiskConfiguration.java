package dev.signet.application.risk;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the files of the node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RiskFiles.class)
class RiskConfiguration {

    @Bean
    Networks networks(RiskFiles files, Clock clock) {
        return new Networks(
                KeptFile.of(files.geo(), NetworkLines::places, clock),
                KeptFile.of(files.reputation(), NetworkLines::reputation, clock));
    }
}
