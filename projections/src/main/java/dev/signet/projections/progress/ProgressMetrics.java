package dev.signet.projections.progress;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Meters of the asynchronous projections: {@code signet.projection.lag} (events in the ledger that it has not read),
 * {@code signet.projection.oldest} (seconds since the ledger took in the first of them), {@code signet.projection.failures}
 * and {@code signet.projection.stopped} (1 while it stands still on this node).
 */
@Component
class ProgressMetrics implements MeterBinder {

    private final List<ProjectionName> projections;
    private final Lag lag;
    private final Stops stops;

    ProgressMetrics(List<ProjectionName> projections, Lag lag, Stops stops) {
        this.projections = projections;
        this.lag = lag;
        this.stops = stops;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.forEach(projection -> bind(projection.value(), registry));
    }

    private void bind(String projection, MeterRegistry registry) {
        Gauge.builder("signet.projection.lag", () -> lag.of(projection).events())
                .description("Events in the ledger that the projection has not read")
                .tag("projection", projection)
                .register(registry);
        Gauge.builder(
                        "signet.projection.oldest",
                        () -> lag.of(projection).oldest().toMillis() / 1000.0)
                .description("Age of the oldest event that the projection has not read")
                .baseUnit("seconds")
                .tag("projection", projection)
                .register(registry);
        Gauge.builder("signet.projection.stopped", () -> stops.standing().containsKey(projection) ? 1 : 0)
                .description("Whether the projection stands still on this node because of an error")
                .tag("projection", projection)
                .register(registry);
        FunctionCounter.builder("signet.projection.failures", stops, s -> s.failures(projection))
                .description("Batches of the projection that failed on this node")
                .tag("projection", projection)
                .register(registry);
    }
}
