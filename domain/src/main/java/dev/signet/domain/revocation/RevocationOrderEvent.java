package dev.signet.domain.revocation;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.RevocationReason;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a revocation order. */
public sealed interface RevocationOrderEvent extends DomainEvent {

    /** The order it happened to. */
    RevocationOrderId order();

    /**
     * Somebody ordered that every session of the scope end. From here on none of them is good any more; each is ended by
     * an event of its own. With scope SIGNING_KEY what ends are the tokens of that key, and the sessions go on.
     *
     * @param pool absent with scope TENANT: all pools of the tenant whose event it is, by an order for each
     * @param session of scope SESSION
     * @param user of scope USER
     * @param client of scope CLIENT
     * @param key of scope SIGNING_KEY
     * @param partOf the order for the whole tenant that this one belongs to
     */
    @EventName("revocation.ordered")
    record RevocationOrdered(
            RevocationOrderId order,
            @Nullable UserPoolId pool,
            RevocationScope scope,
            @Nullable SessionId session,
            @Nullable UserId user,
            @Nullable AppClientId client,
            @Nullable SigningKeyId key,
            @Nullable RevocationOrderId partOf,
            RevocationReason reason,
            Actor by,
            Instant at)
            implements RevocationOrderEvent {}

    /** So many more sessions were ended for the order. */
    @EventName("revocation.advanced")
    record RevocationAdvanced(RevocationOrderId order, int sessions, Instant at) implements RevocationOrderEvent {}

    /** No session is left that the order meant; {@code sessions} were ended for it altogether. */
    @EventName("revocation.completed")
    record RevocationCompleted(RevocationOrderId order, long sessions, Instant at) implements RevocationOrderEvent {}
}
