package dev.signet.api.health;

import dev.signet.ledger.sequence.LedgerFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Meters of the ledger, under {@code signet.ledger}. A database that does not answer gives no number rather than zero. */
@Component
class LedgerMetrics implements MeterBinder {

    private final LedgerWatch watch;

    LedgerMetrics(LedgerWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "head", "events", "Last position of the ledger", LedgerFigures::head);
        gauge(registry, "unsequenced", "events", "Committed events without a position", LedgerFigures::unsequenced);
        gauge(
                registry,
                "sequencer.lag",
                "seconds",
                "Age of the oldest committed event without a position",
                figures -> seconds(figures.oldestUnsequenced()));
        gauge(
                registry,
                "oldest.write",
                "seconds",
                "How long the oldest open write transaction has kept events from their positions",
                figures -> seconds(figures.oldestOpenWrite()));
        gauge(
                registry,
                "leading",
                "nodes",
                "Whether this node gives the positions",
                figures -> figures.leading() ? 1 : 0);
        gauge(
                registry,
                "hearing",
                "nodes",
                "Whether this node's listener has proved that it hears",
                figures -> figures.hearing() ? 1 : 0);
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String meaning, ToDoubleFunction<LedgerFigures> figure) {
        Gauge.builder("signet.ledger." + name, watch, seen -> figure.applyAsDouble(seen.figures()))
                .description(meaning)
                .baseUnit(unit)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
