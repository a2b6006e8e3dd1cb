package dev.signet.application.courier;

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
 * What operators see of deliveries, by channel (webhook, signal, logout): {@code signet.courier.attempts} by outcome
 * (delivered, failed, refused, expired), and {@code signet.courier.failing} (receivers whose next message did not arrive).
 */
@Component
class CourierFigures {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;
    private Map<String, Long> counts = Map.of();
    private Instant countedAt = Instant.MIN;

    CourierFigures(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
        for (ChannelName channel : ChannelName.values()) {
            Gauge.builder("signet.courier.failing", this, figures -> figures.failing(channel))
                    .tag("channel", tag(channel))
                    .description("Receivers whose next message did not arrive yet")
                    .register(meters);
        }
    }

    void count(ChannelName channel, String outcome) {
        meters.counter("signet.courier.attempts", "channel", tag(channel), "outcome", outcome)
                .increment();
    }

    private static String tag(ChannelName channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** All gauges of one scrape share one query. */
    private synchronized long failing(ChannelName channel) {
        Instant now = clock.instant();
        if (now.isAfter(countedAt.plus(FRESH))) {
            Map<String, Long> found = new HashMap<>();
            jdbc.sql("""
                    select channel, count(*) as count from delivery.courier_cursor
                    where failing_since is not null group by channel
                    """).query(row -> {
                found.put(row.getString("channel"), row.getLong("count"));
            });
            counts = found;
            countedAt = now;
        }
        return counts.getOrDefault(channel.name(), 0L);
    }
}
