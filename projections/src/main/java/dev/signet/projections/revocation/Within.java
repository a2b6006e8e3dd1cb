package dev.signet.projections.revocation;

import dev.signet.domain.revocation.Reach;

/** Which rows are within a reach. */
final class Within {

    private Within() {}

    /** The condition, which takes {@code :reach}. A word of our own, never of a caller. */
    static String of(Reach reach) {
        return switch (reach) {
            case Reach.Pool _ -> "pool = :reach";
            case Reach.Tenant _ -> "tenant = :reach";
            case Reach.Platform _ -> "true";
        };
    }
}
