package dev.signet.application.webhook;

import dev.signet.domain.webhook.WebhookStatus;
import io.micrometer.core.instrument.Counter;
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
 * What operators see of webhooks: {@code signet.webhooks} by status (active, paused, suspended),
 * {@code signet.webhooks.failing} (active ones whose next event did not arrive), and {@code signet.webhooks.attempts} by
 * outcome (delivered, failed).
 */
@Component
class WebhookFigures {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String FAILING = "FAILING";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counter delivered;
    private final Counter failed;
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.MIN;

    WebhookFigures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.delivered = attempts(meters, "delivered");
        this.failed = attempts(meters, "failed");
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

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }

    private static Counter attempts(MeterRegistry meters, String outcome) {
        return Counter.builder("signet.webhooks.attempts")
                .tag("outcome", outcome)
                .description("Requests to receivers of webhooks")
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
                    from lookup.webhook w join delivery.webhook_cursor c on c.webhook = w.id group by 1
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
