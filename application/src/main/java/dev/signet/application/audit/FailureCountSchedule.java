package dev.signet.application.audit;

import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Flushes the counts of failures every few seconds, on every node. What fails is still in the table the next time. */
@Component
class FailureCountSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final FlushFailureCounts counts;

    FailureCountSchedule(FlushFailureCounts counts) {
        super("failure-counts", EVERY, "failed sign-ins that were counted could not be recorded; they will be");
        this.counts = counts;
    }

    @Override
    protected Duration turn() {
        counts.flush();
        return EVERY;
    }
}
