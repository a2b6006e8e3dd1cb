package dev.signet.api.rest.follow;

import dev.signet.api.health.LedgerWatch;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** For how long a commit may have been waiting that an answer cannot tell of yet; measured every second. */
@Component
public class Staleness {

    private final LedgerWatch ledger;

    Staleness(LedgerWatch ledger) {
        this.ledger = ledger;
    }

    /** What waits for its position, and what has one that the view has not reached, which is {@code unread} old. */
    public Duration with(Duration unread) {
        Duration unsequenced = ledger.figures().oldestUnsequenced();
        return unsequenced.compareTo(unread) > 0 ? unsequenced : unread;
    }
}
