package dev.signet.application.operator;

import dev.signet.domain.operator.OperatorId;
import dev.signet.domain.operator.OperatorRole;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An operator as the look-up table has them now.
 *
 * @param user of the system pool
 * @param tenant the one tenant that the role is for; absent for all
 */
public record KnownOperator(
        OperatorId id,
        UserId user,
        OperatorRole role,
        @Nullable TenantId tenant) {}
