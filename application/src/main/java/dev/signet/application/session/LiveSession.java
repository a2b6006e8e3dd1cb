package dev.signet.application.session;

import dev.signet.domain.client.AppClientId;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A session that is open, of a user who is enabled: what stands behind an access token that is still good.
 *
 * @param device the device that it began on; absent where the pool keeps no track of them
 * @param operation what the user may administer; absent for everybody who is no operator
 */
public record LiveSession(
        TenantId tenant,
        UserPoolId pool,
        SessionId session,
        UserId user,
        AppClientId client,
        @Nullable DeviceId device,
        @Nullable Operation operation) {

    /**
     * What an operator may do.
     *
     * @param tenant the one tenant it is for; absent for all
     */
    public record Operation(
            OperatorId operator,
            OperatorRole role,
            @Nullable TenantId tenant) {}
}
