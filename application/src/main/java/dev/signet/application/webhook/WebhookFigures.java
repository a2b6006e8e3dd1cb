package dev.signet.application.webhook;

import dev.signet.domain.webhook.WebhookStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What operators see of webhooks: {@code signet.webhooks} by status (active, paused, suspended) and
 * {@code signet.webhooks.failing} (active ones whose next event did not arrive).
 */
@Component
class WebhookFigures {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String FAILING = "FAILING";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.MIN;

    WebhookFigures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (WebhookStatus status : WebhookStatus.values()) {
            Gauge.builder("signet.webhooks", this, figures -> figures.count(status.name()))
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .description("Webhooks by status; suspended ones wait for an operator")
                    .register(meters);
        }
        Gauge.builder("signet.webhooks.failing", this, figures -> figures.count(FAILING))
                .description("Active webhooks whose next event did not arrive yet")
                .register(meters);
    }

    /** All gauges of one scrape share one query. */
    private synchronized long count(String of) {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(FRESH))) {
            Map<String, Long> found = new HashMap<>();
            jdbc.sql("""
                    select case when w.status = 'ACTIVE' and c.failing_since is not null then 'FAILING' else w.status end
                               as status,
                           count(*) as count
                    from lookup.webhook w join delivery.courier_cursor c on c.channel = 'WEBHOOK' and c.receiver = w.id group by 1
                    """).query(row -> {
                found.put(row.getString("status"), row.getLong("count"));
            });
            found.merge(WebhookStatus.ACTIVE.name(), found.getOrDefault(FAILING, 0L), Long::sum);
            counts = found;
            countedAt = now;
        }
        return counts.getOrDefault(of, 0L);
    }
}
