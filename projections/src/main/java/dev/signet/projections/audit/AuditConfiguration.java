package dev.signet.projections.audit;

import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.history.Unsealing;
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

/** Runs the projection of the trail. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ConfigurerModule auditProcessor(Stops stops) {
        return Processors.projection(AuditProjection.NAME, AuditProjection.SEGMENTS, AuditProjection.BATCH, stops);
    }

    @Bean
    AuditTable auditTable(JdbcClient jdbc, AddressHash sources, Unsealing unsealing) {
        return new AuditTable(ViewSchema.LIVE, jdbc, sources, unsealing);
    }

    @Bean
    Watch auditWatch(AuditTable table, LedgerHead head, Progress progress) {
        return new Watch(AuditProjection.NAME, table::newest, head, progress);
    }

    @Bean
    Rebuildable auditRebuild(JdbcClient jdbc, AddressHash sources, Unsealing unsealing) {
        return new AuditRebuild(new AuditTable(ViewSchema.NEXT, jdbc, sources, unsealing));
    }

    @Bean
    ProjectionName auditProjectionName() {
        return new ProjectionName(AuditProjection.NAME);
    }
}
