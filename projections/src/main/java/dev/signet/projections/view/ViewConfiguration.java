package dev.signet.projections.view;

import dev.signet.projections.progress.Processors;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the projections of this room. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ConfigurerModule usersProcessor(Stops stops) {
        return Processors.projection(UserProjection.NAME, UserProjection.SEGMENTS, UserProjection.BATCH, stops);
    }

    @Bean
    ProjectionName usersProjectionName() {
        return new ProjectionName(UserProjection.NAME);
    }
}
