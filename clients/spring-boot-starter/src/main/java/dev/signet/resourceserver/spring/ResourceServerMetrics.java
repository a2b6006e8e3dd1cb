package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.TokenRefused.Reason;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts refused tokens by the reason: {@code signet.resource.server.refusals}. */
final class ResourceServerMetrics implements MeterBinder, Refusals {

    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);

    ResourceServerMetrics() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    @Override
    public void refused(Reason reason) {
        counts.getOrDefault(reason, new LongAdder()).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach(
                (reason, count) -> FunctionCounter.builder("signet.resource.server.refusals", count, LongAdder::sum)
                        .description("Access tokens that were refused")
                        .tag("reason", reason.name())
                        .register(registry));
    }
}
