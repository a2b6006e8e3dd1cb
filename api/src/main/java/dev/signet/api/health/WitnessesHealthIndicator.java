package dev.signet.api.health;

import dev.signet.ledger.witness.Witnessed;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether checkpoints get out. Never down: a place outside that does not answer is no reason to turn people away at the
 * door.
 */
@Component("witnessesHealthIndicator") // the name of the component in the answer
class WitnessesHealthIndicator implements HealthIndicator {

    private final WitnessWatch watch;

    WitnessesHealthIndicator(WitnessWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Map<String, String> places = new TreeMap<>();
        boolean well = true;
        for (String name : watch.names()) {
            Witnessed seen = watch.seen(name);
            places.put(name, state(seen));
            well &= seen == null || seen.failure() == null;
        }
        return Health.up()
                .withDetail("state", well ? "well" : "degraded")
                .withDetail("places", places)
                .build();
    }

    private static String state(@Nullable Witnessed seen) {
        if (seen == null || seen.triedAt() == null) {
            return "not tried yet";
        }
        return seen.failure() == null
                ? "well"
                : (seen.contradicted() ? "contradicted since %s: %s" : "failing since %s: %s")
                        .formatted(seen.failingSince(), seen.failure());
    }
}
