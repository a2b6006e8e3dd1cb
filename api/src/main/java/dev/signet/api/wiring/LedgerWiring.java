package dev.signet.api.wiring;

import dev.signet.api.rest.DoorSettings;
import dev.signet.application.event.JsonEventCodec;
import dev.signet.ledger.checkpoint.CheckpointMaker;
import dev.signet.ledger.checkpoint.CheckpointSettings;
import dev.signet.ledger.checkpoint.LedgerKeys;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.event.EventCodec;
import dev.signet.ledger.event.LedgerEngine;
import dev.signet.ledger.event.LedgerEventStore;
import dev.signet.ledger.export.LedgerDossiers;
import dev.signet.ledger.export.LedgerExports;
import dev.signet.ledger.sequence.LedgerHead;
import dev.signet.ledger.sequence.Sequencer;
import dev.signet.ledger.sequence.SequencerSettings;
import dev.signet.ledger.vault.SubjectKeys;
import dev.signet.ledger.vault.Vault;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger: storage engine, event store, sequencer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class) // a node without doors signs, too
class LedgerWiring {

    /** Each pass wakes every projection, and each of them commits: under load fewer and larger passes serve all. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    @Bean
    EventCodec eventCodec(SubjectKeys keys) {
        return new JsonEventCodec(keys);
    }

    @Bean
    LedgerEngine ledgerEngine(ConnectionProvider connections, EventCodec codec) {
        return new LedgerEngine(connections, codec);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sequencer sequencer(DatabaseSettings settings, DataSource pool) {
        return new Sequencer(
                DatabaseWiring.direct(settings),
                pool,
                SequencerSettings.standard().withPause(GATHERING));
    }

    @Bean
    LedgerKeys ledgerKeys(DataSource pool, Vault vault) {
        return new LedgerKeys(pool, vault);
    }

    @Bean(destroyMethod = "close")
    CheckpointMaker checkpointMaker(
            DatabaseSettings database, LedgerKeys keys, LedgerSettings ledger, DoorSettings door) {
        CheckpointMaker maker = new CheckpointMaker(
                DatabaseWiring.direct(database), keys, CheckpointSettings.standard(ledger.nameOr(door.publicUrl())));
        if (ledger.sign()) {
            maker.start();
        }
        return maker;
    }

    @Bean
    Trees trees(DataSource pool) {
        return new Trees(pool);
    }

    @Bean
    LedgerExports ledgerExports(DataSource pool, Trees trees, LedgerKeys keys) {
        return new LedgerExports(pool, trees, keys);
    }

    @Bean
    LedgerDossiers ledgerDossiers(DataSource pool, Trees trees, LedgerKeys keys) {
        return new LedgerDossiers(pool, trees, keys);
    }

    @Bean
    LedgerHead ledgerHead(Sequencer sequencer) {
        return sequencer.head();
    }

    @Bean
    LedgerEventStore eventBus(LedgerEngine engine, Sequencer sequencer) {
        return new LedgerEventStore(engine, sequencer);
    }
}
