package dev.signet.projections.audit;

import dev.signet.ledger.work.Bell;
import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Applies the rules of retention every hour, on every node: what one has taken out, another does not find. */
@Component
class AuditRetentionSchedule extends Repeating implements SmartLifecycle {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(1);

    private final AuditRetention retention;

    AuditRetentionSchedule(AuditRetention retention) {
        super("audit-retention", FIRST, EVERY, "records could not be taken out of the trail; they will be", new Bell());
        this.retention = retention;
    }

    @Override
    protected Duration turn() {
        retention.round();
        return EVERY;
    }
}
