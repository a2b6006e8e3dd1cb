package dev.signet.projections.dossier;

import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import java.util.List;

/** Knows what consumers say of revocations. */
@FunctionalInterface
public interface Consumers {

    /** Every consumer that there was when the ledger took the revocation at {@code position} in. */
    List<Life.Acknowledgement> of(UserPoolId pool, long position, Instant sequencedAt);
}
