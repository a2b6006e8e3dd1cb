package dev.signet.api.health;

import dev.signet.api.wiring.WitnessSettings;
import dev.signet.ledger.witness.Witnessed;
import dev.signet.ledger.witness.Witnesses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How it stands with the places that this node's settings name; asks the database at most once a second. */
@Component
class WitnessWatch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Witnesses witnesses;
    private final Set<String> names;
    private final Clock clock;
    private @Nullable Seen last;

    WitnessWatch(Witnesses witnesses, WitnessSettings settings, Clock clock) {
        this.witnesses = witnesses;
        this.names = new TreeSet<>(settings.places().keySet());
        this.clock = clock;
    }

    private record Seen(Map<String, Witnessed> places, Instant at) {}

    /** The places, ordered by name; some of them may never have been tried. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** What is known of a place; nothing before the first attempt. */
    synchronized @Nullable Witnessed seen(String name) {
        Instant now = clock.instant();
        Seen seen = last;
        if (seen == null || !now.isBefore(seen.at().plus(FRESH))) {
            seen = new Seen(
                    witnesses.all().stream().collect(Collectors.toMap(Witnessed::place, Function.identity())), now);
            last = seen;
        }
        return seen.places().get(name);
    }

    /** Seconds since a time; 0 where there is none. */
    double since(@Nullable Instant time) {
        return time == null
                ? 0
                : Math.max(0, Duration.between(time, clock.instant()).toMillis() / 1000.0);
    }
}
