package dev.signet.api.rest.revocation;

import dev.signet.application.revocation.KnownOrder;
import dev.signet.domain.Actor;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationScope;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revocation order. It works from the moment it is given; {@code sessionsEnded} and {@code completedAt} say how far the
 * sessions have been ended one by one.
 *
 * @param poolId absent for an order that concerns the tenant as a whole
 * @param partOf the order for the tenant that this one belongs to
 */
record OrderBody(
        RevocationOrderId orderId,
        RevocationScope scope,
        @Nullable UserPoolId poolId,
        @Nullable SessionId sessionId,
        @Nullable UserId userId,
        @Nullable AppClientId clientId,
        @Nullable SigningKeyId keyId,
        @Nullable RevocationOrderId partOf,
        RevocationReason reason,
        Actor by,
        Instant orderedAt,
        long sessionsEnded,
        @Nullable Instant completedAt) {

    static OrderBody of(KnownOrder order) {
        return new OrderBody(
                order.id(),
                order.scope(),
                order.pool(),
                order.session(),
                order.user(),
                order.client(),
                order.key(),
                order.partOf(),
                order.reason(),
                order.by(),
                order.orderedAt(),
                order.ended(),
                order.completedAt());
    }
}
