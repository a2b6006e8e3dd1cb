package dev.signet.projections.signal;

import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.progress.Processors;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.Stops;
import dev.signet.projections.rebuild.Rebuildable;
import dev.signet.projections.rebuild.ViewSchema;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the projection of security events, and what waits for new ones. */
@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

    @Bean
    ConfigurerModule signalsProcessor(Stops stops) {
        return Processors.projection(SignalProjection.NAME, SignalProjection.SEGMENTS, SignalProjection.BATCH, stops);
    }

    @Bean
    SignalTable signalTable(JdbcClient jdbc) {
        return new SignalTable(ViewSchema.LIVE, jdbc);
    }

    @Bean
    Rebuildable signalsRebuild(JdbcClient jdbc) {
        return new SignalRebuild(new SignalTable(ViewSchema.NEXT, jdbc));
    }

    @Bean
    ProjectionName signalsProjectionName() {
        return new ProjectionName(SignalProjection.NAME);
    }

    @Bean
    Watch signalWatch(SignalTable table, LedgerHead head, Progress progress) {
        return new Watch(SignalProjection.NAME, table::newest, head, progress);
    }
}
