package dev.signet.domain.hold;

import dev.signet.domain.Actor;
import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a legal hold. */
public sealed interface LegalHoldEvent extends DomainEvent {

    /** The hold it happened to. */
    LegalHoldId hold();

    /**
     * Somebody ordered that something be kept: from here on neither erasure nor retention takes any of it.
     *
     * @param pool of every scope but TENANT
     * @param user of scope USER, and whose session it is of scope SESSION
     * @param session of scope SESSION
     * @param caseReference how the case is called where it is dealt with; names no person
     * @param reason why; names no person
     */
    @EventName("hold.placed")
    record HoldPlaced(
            LegalHoldId hold,
            TenantId tenant,
            HoldScope scope,
            @Nullable UserPoolId pool,
            @Nullable UserId user,
            @Nullable SessionId session,
            String caseReference,
            String reason,
            Actor by,
            Instant at)
            implements LegalHoldEvent {}

    /**
     * Somebody let go what was kept; erasures that were owed are carried out where no other hold stands against them.
     *
     * @param reason why; names no person
     */
    @EventName("hold.released")
    record HoldReleased(LegalHoldId hold, String reason, Actor by, Instant at) implements LegalHoldEvent {}
}
