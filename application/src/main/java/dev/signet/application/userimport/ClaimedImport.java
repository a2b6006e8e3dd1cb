package dev.signet.application.userimport;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.userimport.ImportFormat;
import dev.signet.domain.userimport.ImportId;
import dev.signet.domain.userimport.ImportState;
import java.util.UUID;

/**
 * An import that is this runner's for the time being.
 *
 * @param lines how many were read before
 */
record ClaimedImport(
        ImportId job,
        TenantId tenant,
        UserPoolId pool,
        OperatorId operator,
        ImportFormat format,
        ImportState state,
        UUID file,
        long lines,
        UUID runner) {

    /** The users come in the name of whoever started it, and as one request, by which the audit trail finds them. */
    Context context() {
        return new Context(tenant, pool, new Caller(Actor.operator(operator), null, null, job.value()), null);
    }
}
