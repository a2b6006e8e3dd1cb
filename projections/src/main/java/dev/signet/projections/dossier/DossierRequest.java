package dev.signet.projections.dossier;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import java.util.List;

/**
 * Whose life is wanted.
 *
 * @param tenant who owns the pool
 * @param personal whether personal data is to be opened
 * @param older sizes of older checkpoints for which there are to be consistency proofs
 */
public record DossierRequest(TenantId tenant, UserPoolId pool, SessionId session, boolean personal, List<Long> older) {

    /** Keeps its own copy. */
    public DossierRequest {
        older = List.copyOf(older);
    }
}
