package dev.signet.application.delivery;

import dev.signet.ledger.work.Bell;
import dev.signet.ledger.work.Repeating;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the outbox whenever the bell rings, and twice a second anyway. Each medium has its own worker, so that a
 * text message gateway that hangs delays no mail.
 */
class OutboxWorker extends Repeating implements SmartLifecycle {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final OutboxRound round;

    OutboxWorker(OutboxRound round, Bell bell) {
        super(
                "outbox-" + round.medium().name().toLowerCase(Locale.ROOT),
                Duration.ZERO,
                AFTER_TROUBLE,
                "the outbox cannot be read; it will be tried again",
                bell);
        this.round = round;
    }

    @Override
    protected Duration turn() {
        return round.run() > 0 ? Duration.ZERO : POLL;
    }
}
