package dev.signet.application.revocation;

import dev.signet.domain.session.RevocationReason;

/** Which reasons operators give. */
final class Reasons {

    private Reasons() {}

    /** @throws IllegalArgumentException where it tells what must have happened */
    static void requireOperators(RevocationReason reason) {
        if (!reason.forOperators()) {
            throw new IllegalArgumentException("reason must be one that operators may give");
        }
    }
}
