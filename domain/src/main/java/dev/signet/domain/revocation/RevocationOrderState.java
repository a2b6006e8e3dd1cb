package dev.signet.domain.revocation;

import dev.signet.domain.revocation.RevocationOrderEvent.RevocationAdvanced;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationCompleted;
import dev.signet.domain.revocation.RevocationOrderEvent.RevocationOrdered;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation order decides on.
 *
 * @param sessions how many were ended for it
 */
record RevocationOrderState(RevocationOrderId id, long sessions, boolean complete) {

    static RevocationOrderState evolve(@Nullable RevocationOrderState before, RevocationOrderEvent event) {
        return switch (event) {
            case RevocationOrdered e -> new RevocationOrderState(e.order(), 0, false);
            case RevocationAdvanced e ->
                new RevocationOrderState(
                        e.order(), Objects.requireNonNull(before).sessions() + e.sessions(), false);
            case RevocationCompleted e -> new RevocationOrderState(e.order(), e.sessions(), true);
        };
    }
}
