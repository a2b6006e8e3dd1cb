package dev.signet.projections.rebuild;

import dev.signet.ledger.work.Bell;
import dev.signet.projections.history.History;
import dev.signet.projections.progress.Tokens;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who rebuilds views. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Bell rebuildBell() {
        return new Bell();
    }

    @Bean
    Rebuilds rebuilds(List<Rebuildable> views, JdbcClient jdbc, DataSource source, Bell rebuildBell, Clock clock) {
        return new Rebuilds(views, new RunTable(jdbc), new NextTables(jdbc), transactions(source), rebuildBell, clock);
    }

    @Bean
    RebuildWorker rebuildWorker(
            List<Rebuildable> views,
            JdbcClient jdbc,
            DataSource source,
            History history,
            Tokens tokens,
            Bell rebuildBell) {
        RunTable runs = new RunTable(jdbc);
        Round round = new Round(runs, new NextTables(jdbc), history, tokens, transactions(source));
        return new RebuildWorker(views, runs, round, rebuildBell);
    }

    private static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
