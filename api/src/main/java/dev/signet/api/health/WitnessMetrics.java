package dev.signet.api.health;

import dev.signet.ledger.witness.Witnessed;
import dev.signet.ledger.witness.Witnessed.Taken;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meters of the places outside that keep checkpoints, one of each for a place. */
@Component
class WitnessMetrics implements MeterBinder {

    private final WitnessWatch watch;

    WitnessMetrics(WitnessWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String place : watch.names()) {
            gauge(
                    registry,
                    place,
                    "age",
                    "seconds",
                    "How long ago the place took a checkpoint; 0 before the first",
                    seen -> watch.since(takenAt(seen)));
            gauge(
                    registry,
                    place,
                    "failing",
                    "seconds",
                    "For how long nothing has got there; 0 where it does",
                    seen -> watch.since(seen.failingSince()));
            gauge(
                    registry,
                    place,
                    "contradicted",
                    "places",
                    "Whether the place has kept something else than the ledger has",
                    seen -> seen.contradicted() ? 1 : 0);
        }
    }

    private static @Nullable Instant takenAt(Witnessed seen) {
        Taken taken = seen.newest();
        return taken == null ? null : taken.at();
    }

    private void gauge(
            MeterRegistry registry,
            String place,
            String name,
            String unit,
            String meaning,
            ToDoubleFunction<Witnessed> figure) {
        Gauge.builder("signet.witness." + name, watch, known -> {
                    Witnessed seen = known.seen(place);
                    return seen == null ? 0 : figure.applyAsDouble(seen);
                })
                .tag("place", place)
                .description(meaning)
                .baseUnit(unit)
                .register(registry);
    }
}
