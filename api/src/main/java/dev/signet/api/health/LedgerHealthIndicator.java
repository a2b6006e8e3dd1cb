package dev.signet.api.health;

import dev.signet.ledger.sequence.LedgerFigures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down where the database does not answer, where committed events have waited too long for their positions, and where a
 * restore left the ledger ahead of its server, so that they would wait for ever.
 */
@Component("ledgerHealthIndicator") // the name of the component in the answer
class LedgerHealthIndicator implements HealthIndicator {

    private final LedgerWatch watch;
    private final HealthSettings settings;

    LedgerHealthIndicator(LedgerWatch watch, HealthSettings settings) {
        this.watch = watch;
        this.settings = settings;
    }

    @Override
    public Health health() {
        LedgerFigures figures;
        try {
            figures = watch.figures();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
        boolean stalled = figures.oldestUnsequenced().compareTo(settings.stalledAfter()) > 0;
        return (stalled || figures.rewound() ? Health.down() : Health.up())
                .withDetail("head", figures.head())
                .withDetail("unsequenced", figures.unsequenced())
                .withDetail("sequencer_lag", figures.oldestUnsequenced().toString())
                .withDetail("oldest_open_write", figures.oldestOpenWrite().toString())
                .withDetail("rewound", figures.rewound())
                .withDetail("leading", figures.leading())
                .withDetail("hearing", figures.hearing())
                .build();
    }
}
