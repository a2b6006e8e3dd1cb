package dev.signet.projections.lookup;

import dev.signet.ledger.work.Repeating;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Drops held names whose time is over, on every node, so that not even their hashes outlast the quarantine for long. */
@Component
class HeldNameSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final HeldNames names;
    private final Clock clock;

    HeldNameSchedule(HeldNames names, Clock clock) {
        super("held-names", EVERY, "held login names could not be dropped; they will be");
        this.names = names;
        this.clock = clock;
    }

    @Override
    protected Duration turn() {
        names.free(clock.instant());
        return EVERY;
    }
}
