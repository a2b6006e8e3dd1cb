package dev.signet.domain.hold;

import dev.signet.domain.hold.LegalHoldEvent.HoldPlaced;
import dev.signet.domain.hold.LegalHoldEvent.HoldReleased;

/** What a legal hold decides on. */
record LegalHoldState(LegalHoldId id, boolean released) {

    static LegalHoldState evolve(LegalHoldEvent event) {
        return switch (event) {
            case HoldPlaced e -> new LegalHoldState(e.hold(), false);
            case HoldReleased e -> new LegalHoldState(e.hold(), true);
        };
    }
}
