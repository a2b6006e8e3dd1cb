package dev.signet.projections.export;

import dev.signet.domain.Actor;
import dev.signet.domain.audit.ExportId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.ledger.export.Selection;
import java.util.List;

/**
 * What somebody wants exported.
 *
 * @param tenant who owns the pool
 * @param selection which events
 * @param personal whether personal data is to be opened
 * @param older sizes of older checkpoints for which the file is to hold consistency proofs
 * @param why the purpose
 * @param by who asks
 */
public record ExportRequest(
        ExportId id,
        TenantId tenant,
        UserPoolId pool,
        Selection selection,
        boolean personal,
        List<Long> older,
        String why,
        Actor by) {

    /** Keeps its own copy. */
    public ExportRequest {
        older = List.copyOf(older);
    }
}
