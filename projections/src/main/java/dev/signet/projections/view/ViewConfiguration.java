package dev.signet.projections.view;

import dev.signet.projections.history.Unsealing;
import dev.signet.projections.progress.Processors;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import dev.signet.projections.rebuild.Rebuildable;
import dev.signet.projections.rebuild.ViewSchema;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the projections of this room. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    ConfigurerModule usersProcessor(Stops stops) {
        return Processors.projection(UserProjection.NAME, UserProjection.SEGMENTS, UserProjection.BATCH, stops);
    }

    @Bean
    UserTable userTable(JdbcClient jdbc, SearchTerms terms) {
        return new UserTable(ViewSchema.LIVE, jdbc, terms);
    }

    @Bean
    Rebuildable usersRebuild(JdbcClient jdbc, SearchTerms terms, Unsealing unsealing) {
        return new UserRebuild(new UserTable(ViewSchema.NEXT, jdbc, terms), unsealing);
    }

    @Bean
    ProjectionName usersProjectionName() {
        return new ProjectionName(UserProjection.NAME);
    }
}
