package dev.signet.api.wiring;

import dev.signet.api.wiring.WitnessSettings.PlaceSettings;
import dev.signet.ledger.checkpoint.Trees;
import dev.signet.ledger.restore.StoredEpochs;
import dev.signet.ledger.witness.WitnessedTree;
import dev.signet.ledger.witness.Witnesses;
import dev.signet.ledger.witness.Witnessing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places outside that keep checkpoints. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessSettings.class)
class WitnessWiring {

    private static final Duration BEAT = Duration.ofSeconds(1);

    @Bean
    Witnesses witnesses(DataSource pool) {
        return new Witnesses(pool);
    }

    @Bean
    StoredEpochs storedEpochs(DataSource pool) {
        return new StoredEpochs(pool);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Witnessing witnessing(
            WitnessSettings settings, DatabaseSettings database, DataSource pool, Trees trees, Clock clock) {
        WitnessPlaces places = new WitnessPlaces(trees, clock);
        List<WitnessedTree> configured = settings.enabled()
                ? new TreeMap<>(settings.places())
                        .entrySet().stream().map(entry -> tree(entry, places)).toList()
                : List.of();
        return new Witnessing(DatabaseWiring.direct(database), pool, trees, configured, BEAT);
    }

    private static WitnessedTree tree(Map.Entry<String, PlaceSettings> entry, WitnessPlaces places) {
        PlaceSettings settings = entry.getValue();
        return new WitnessedTree(
                entry.getKey(), settings.tree(), settings.interval(), places.place(entry.getKey(), settings));
    }
}
