package dev.signet.api.health;

import dev.signet.ledger.sequence.LedgerFigures;
import dev.signet.ledger.sequence.Sequencer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of the ledger, asked of the database at most once a second however many look. */
@Component
public class LedgerWatch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Sequencer sequencer;
    private final Clock clock;
    private @Nullable Seen last;

    LedgerWatch(Sequencer sequencer, Clock clock) {
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /**
     * The figures, at most a second old.
     *
     * @throws RuntimeException where the database does not answer
     */
    public synchronized LedgerFigures figures() {
        Instant now = clock.instant();
        Seen seen = last;
        if (seen == null || !now.isBefore(seen.at().plus(FRESH))) {
            seen = new Seen(sequencer.figures(), now);
            last = seen;
        }
        return seen.figures();
    }

    private record Seen(LedgerFigures figures, Instant at) {}
}
