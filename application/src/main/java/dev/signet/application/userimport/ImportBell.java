package dev.signet.application.userimport;

import dev.signet.ledger.work.Bell;
import org.springframework.stereotype.Component;

/** Cuts the wait of this node's {@link ImportSchedule} short. */
@Component
class ImportBell {

    private final Bell bell = new Bell();

    Bell bell() {
        return bell;
    }

    void ring() {
        bell.ring();
    }
}
