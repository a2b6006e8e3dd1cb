package dev.signet.projections.export;

import dev.signet.ledger.work.Repeating;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for exports to be made, on every node; one at a time. What fails is taken up again when its time is over, and
 * given up after some attempts.
 */
@Component
class ExportSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMillis(500);

    private final ExportRound round;

    ExportSchedule(ExportRound round) {
        super("exports", EVERY, "an export could not be made; it will be tried again");
        this.round = round;
    }

    @Override
    protected Duration turn() throws IOException {
        return round.next() ? Duration.ZERO : EVERY;
    }

    @Override
    protected Duration farewell() {
        return Duration.ZERO;
    }
}
