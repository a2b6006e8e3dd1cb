package dev.signet.application.userimport;

import dev.signet.ledger.work.Repeating;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the files of imports that were started here at once, and looks every second for those of other nodes. */
@Component
class ImportSchedule extends Repeating implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ImportRound round;

    ImportSchedule(ImportRound round, ImportBell bell) {
        super("imports", EVERY, EVERY, "an import could not go on; it will, here or elsewhere", bell.bell());
        this.round = round;
    }

    @Override
    protected Duration turn() throws IOException {
        round.expire();
        return round.next(this::isRunning) ? Duration.ZERO : EVERY;
    }
}
