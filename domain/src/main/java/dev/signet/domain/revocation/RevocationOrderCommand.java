package dev.signet.domain.revocation;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a revocation order. */
public sealed interface RevocationOrderCommand extends DomainCommand {

    /** The order that is asked. */
    RevocationOrderId order();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return order().value();
    }

    /**
     * Orders that sessions end, or that the tokens of a signing key do.
     *
     * @param pool absent exactly where the target is a tenant: the one that the order is given in
     * @param partOf the order for the tenant that this one, for one of its pools, helps to carry out
     */
    record OrderRevocation(
            RevocationOrderId order,
            @Nullable UserPoolId pool,
            RevocationTarget target,
            @Nullable RevocationOrderId partOf,
            RevocationReason reason,
            Actor by,
            Instant at)
            implements RevocationOrderCommand {

        public OrderRevocation {
            boolean deletion = (reason == RevocationReason.CLIENT_DELETED && target.scope() == RevocationScope.CLIENT)
                    || (reason == RevocationReason.POOL_DELETED && target.scope() == RevocationScope.POOL);
            if (!reason.forOperators() && !deletion) {
                throw new IllegalArgumentException("reason must be one that operators may give");
            }
            if ((pool == null) != (target.scope() == RevocationScope.TENANT)) {
                throw new IllegalArgumentException("pool must be named, except for a tenant");
            }
            if (partOf != null && target.scope() != RevocationScope.POOL) {
                throw new IllegalArgumentException("only an order for a pool can be part of another");
            }
        }
    }

    /**
     * Records how far the order has been carried out; nothing once it is complete.
     *
     * @param sessions how many more were ended
     * @param complete whether none is left
     */
    record AdvanceRevocation(RevocationOrderId order, int sessions, boolean complete, Instant at)
            implements RevocationOrderCommand {

        public AdvanceRevocation {
            if (sessions < 0) {
                throw new IllegalArgumentException("sessions must not be negative");
            }
        }
    }
}
