package dev.signet.application.operator;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.OperatorRefused.NotAllowed;
import dev.signet.application.session.LiveSession.Operation;
import dev.signet.domain.Actor;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An operator who asks for something, signed in at present.
 *
 * @param tenant the one tenant that the role is for; absent for all
 */
public record Administrator(
        OperatorId operator, OperatorRole role, @Nullable TenantId tenant) {

    /** The operator behind a live session. */
    public static Administrator of(Operation operation) {
        return new Administrator(operation.operator(), operation.role(), operation.tenant());
    }

    /** Whether the tenant is this operator's business. */
    public boolean serves(TenantId other) {
        return tenant == null || tenant.equals(other);
    }

    /** Whether the role allows it, within the tenant where it is for one. */
    public boolean may(Permission permission) {
        return Permissions.allow(role, permission);
    }

    /**
     * Insists that the role allows it. Asked before anything is looked up, so that the answer tells nothing of what is
     * there.
     *
     * @throws NotAllowed where it does not
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed();
        }
    }

    /** What this operator does in that tenant and pool; the caller's address is sealed with the operator's own key. */
    public Context context(TenantId in, @Nullable UserPoolId pool, Caller caller) {
        return new Context(in, pool, caller.as(Actor.operator(operator)), operator);
    }
}
