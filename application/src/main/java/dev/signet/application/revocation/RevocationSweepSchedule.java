package dev.signet.application.revocation;

import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps at once for an order given here, and every second for those of other nodes and of those that stopped. */
@Component
class RevocationSweepSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration UNTIL_SETTLED = Duration.ofMillis(20);

    private final AtomicBoolean givenHere = new AtomicBoolean();
    private final RevocationSweep sweep;

    RevocationSweepSchedule(RevocationSweep sweep) {
        super(
                "revocation-sweep",
                EVERY,
                "sessions could not be ended for a revocation order; the sweep will try again");
        this.sweep = sweep;
    }

    @Override
    public void ring() {
        givenHere.set(true);
        super.ring();
    }

    @Override
    protected Duration turn() {
        boolean given = givenHere.getAndSet(false);
        if (sweep.round() && given) {
            givenHere.set(true);
            return UNTIL_SETTLED;
        }
        return EVERY;
    }

    @Override
    protected Duration farewell() {
        return Duration.ZERO;
    }
}
