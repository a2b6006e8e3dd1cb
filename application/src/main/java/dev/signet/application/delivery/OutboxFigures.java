package dev.signet.application.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What operators see of the outbox: {@code signet.outbox.messages} by medium and state (waiting, failed),
 * {@code signet.outbox.oldest.waiting} in seconds, and {@code signet.outbox.attempts} by medium and outcome (sent,
 * postponed, given_up).
 */
@Component
class OutboxFigures {

    private static final String DEPTH = """
            select medium,
                   count(*) filter (where status = 'WAITING')        as waiting,
                   count(*) filter (where status = 'FAILED')         as failed,
                   min(created_at) filter (where status = 'WAITING') as oldest
              from (select medium, status, created_at from delivery.outbox where status = 'WAITING'
                    union all
                    select medium, status, created_at from delivery.outbox where status = 'FAILED') as open
             group by medium
            """;

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry meters;
    private List<Depth> depths = List.of();
    private Instant readAt = Instant.MIN;

    OutboxFigures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
        for (Medium medium : Medium.values()) {
            gauge("signet.outbox.messages", medium, Depth::waiting)
                    .tag("state", "waiting")
                    .description("Messages that wait for their next attempt")
                    .register(meters);
            gauge("signet.outbox.messages", medium, Depth::failed)
                    .tag("state", "failed")
                    .description("Messages that were given up")
                    .register(meters);
            gauge("signet.outbox.oldest.waiting", medium, depth -> age(depth.oldest()))
                    .description("How long the oldest message has been waiting")
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    void sent(Medium medium) {
        attempt(medium, "sent");
    }

    void postponed(Medium medium) {
        attempt(medium, "postponed");
    }

    void givenUp(Medium medium) {
        attempt(medium, "given_up");
    }

    private void attempt(Medium medium, String outcome) {
        meters.counter("signet.outbox.attempts", "medium", tag(medium), "outcome", outcome)
                .increment();
    }

    private Gauge.Builder<OutboxFigures> gauge(String name, Medium medium, ToDoubleFunction<Depth> figure) {
        return Gauge.builder(name, this, figures -> figure.applyAsDouble(figures.depth(medium)))
                .tag("medium", tag(medium));
    }

    /** All gauges of one scrape share one query. */
    private synchronized Depth depth(Medium medium) {
        Instant now = clock.instant();
        if (now.isAfter(readAt.plus(FRESH))) {
            depths = jdbc.sql(DEPTH)
                    .query((row, number) -> new Depth(
                            Medium.valueOf(row.getString("medium")),
                            row.getLong("waiting"),
                            row.getLong("failed"),
                            row.getObject("oldest", OffsetDateTime.class)))
                    .list();
            readAt = now;
        }
        return depths.stream()
                .filter(depth -> depth.medium() == medium)
                .findFirst()
                .orElse(new Depth(medium, 0, 0, null));
    }

    private double age(@Nullable OffsetDateTime oldest) {
        return oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
    }

    private static String tag(Medium medium) {
        return medium.name().toLowerCase(Locale.ROOT);
    }

    private record Depth(
            Medium medium,
            long waiting,
            long failed,
            @Nullable OffsetDateTime oldest) {}
}
