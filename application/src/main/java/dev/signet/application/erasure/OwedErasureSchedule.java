package dev.signet.application.erasure;

import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds, on every node, whether an erasure that was owed can be carried out. */
@Component
class OwedErasureSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(3);

    private final OwedErasures owed;

    OwedErasureSchedule(OwedErasures owed) {
        super("owed-erasures", EVERY, "an erasure that was owed could not be carried out; it will be");
        this.owed = owed;
    }

    @Override
    protected Duration turn() {
        owed.round();
        return EVERY;
    }
}
