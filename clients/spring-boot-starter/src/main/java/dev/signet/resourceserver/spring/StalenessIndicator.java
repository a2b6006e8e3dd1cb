package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.ResourceServer;
import dev.signet.resourceserver.Settings.WhenStale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service while every token is refused, because it is not known which are revoked. */
final class StalenessIndicator implements HealthIndicator {

    private final ResourceServer server;
    private final WhenStale whenStale;

    StalenessIndicator(ResourceServer server, WhenStale whenStale) {
        this.server = server;
        this.whenStale = whenStale;
    }

    @Override
    public Health health() {
        boolean stale = server.stale();
        Health.Builder health = stale && whenStale == WhenStale.REFUSE ? Health.outOfService() : Health.up();
        server.age().ifPresent(age -> health.withDetail("ageMillis", age.toMillis()));
        return health.withDetail("stale", stale)
                .withDetail("held", server.held())
                .build();
    }
}
