package dev.signet.domain.revocation;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a revocation order. */
public sealed interface RevocationOrderCommand extends DomainCommand {

    /** The order that is asked. */
    RevocationOrderId order();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return order().value();
    }

    /** Orders that sessions end. */
    record OrderRevocation(
            RevocationOrderId order,
            UserPoolId pool,
            RevocationTarget target,
            RevocationReason reason,
            Actor by,
            Instant at)
            implements RevocationOrderCommand {

        public OrderRevocation {
            if (!reason.forOperators()) {
                throw new IllegalArgumentException("reason must be one that operators may give");
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
