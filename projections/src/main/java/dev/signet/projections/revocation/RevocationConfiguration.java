package dev.signet.projections.revocation;

import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.projections.follow.Watch;
import dev.signet.projections.progress.Processors;
import dev.signet.projections.progress.Progress;
import dev.signet.projections.progress.ProjectionName;
import dev.signet.projections.progress.PromptTokens;
import dev.signet.projections.progress.Stops;
import dev.signet.projections.rebuild.Rebuildable;
import dev.signet.projections.rebuild.ViewSchema;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the projection of revocations, and what waits for new ones. */
@Configuration(proxyBeanMethods = false)
class RevocationConfiguration {

    @Bean
    ConfigurerModule revocationsProcessor(Stops stops, PromptTokens tokens) {
        return Processors.promptProjection(RevocationProjection.NAME, RevocationProjection.BATCH, stops, tokens);
    }

    @Bean
    RevocationTable revocationTable(JdbcClient jdbc) {
        return new RevocationTable(ViewSchema.LIVE, jdbc);
    }

    @Bean
    Rebuildable revocationsRebuild(JdbcClient jdbc) {
        return new RevocationRebuild(new RevocationTable(ViewSchema.NEXT, jdbc));
    }

    @Bean
    ProjectionName revocationsProjectionName() {
        return new ProjectionName(RevocationProjection.NAME);
    }

    @Bean
    RecentRevocations recentRevocations(RevocationTable table, LedgerHead head) {
        return new RecentRevocations(table, head);
    }

    @Bean
    Watch revocationWatch(RecentRevocations recent, LedgerHead head, Progress progress) {
        return new Watch(RevocationProjection.NAME, recent, head, progress);
    }
}
