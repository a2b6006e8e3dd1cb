package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.ResourceServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How old the news of revocations are, and how many are held. */
final class RevocationMetrics implements MeterBinder {

    private final ResourceServer server;

    RevocationMetrics(ResourceServer server) {
        this.server = server;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "signet.resource.server.revocations.age", server, TimeUnit.MILLISECONDS, RevocationMetrics::age)
                .description("How old the news of revocations are at most; not a number before there were any")
                .register(registry);
        Gauge.builder("signet.resource.server.revocations.held", server, ResourceServer::held)
                .description("Revocations that are kept in memory")
                .register(registry);
        Gauge.builder("signet.resource.server.revocations.stale", server, known -> known.stale() ? 1 : 0)
                .description("1 while the news are older than the settings allow")
                .register(registry);
    }

    private static double age(ResourceServer server) {
        return server.age().map(Duration::toMillis).map(Long::doubleValue).orElse(Double.NaN);
    }
}
