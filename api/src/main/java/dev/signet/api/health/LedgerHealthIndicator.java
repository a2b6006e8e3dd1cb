package dev.signet.api.health;

import dev.signet.ledger.sequence.LedgerFigures;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where the database does not answer, or committed events have waited too long for their positions. */
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
        return (stalled ? Health.down() : Health.up())
                .withDetail("head", figures.head())
                .withDetail("unsequenced", figures.unsequenced())
                .withDetail("sequencer_lag", figures.oldestUnsequenced().toString())
                .withDetail("oldest_open_write", figures.oldestOpenWrite().toString())
                .withDetail("leading", figures.leading())
                .withDetail("hearing", figures.hearing())
                .build();
    }
}
