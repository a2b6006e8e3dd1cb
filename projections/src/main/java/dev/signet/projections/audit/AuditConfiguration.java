package dev.signet.projections.audit;

import dev.signet.projections.progress.Processors;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the projection of the trail. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ConfigurerModule auditProcessor(Stops stops) {
        return Processors.projection(AuditProjection.NAME, AuditProjection.SEGMENTS, AuditProjection.BATCH, stops);
    }

    @Bean
    ProjectionName auditProjectionName() {
        return new ProjectionName(AuditProjection.NAME);
    }
}
