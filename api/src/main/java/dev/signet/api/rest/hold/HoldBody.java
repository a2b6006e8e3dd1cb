package dev.signet.api.rest.hold;

import dev.signet.application.hold.KnownHold;
import dev.signet.application.hold.KnownHold.Release;
import dev.signet.domain.Actor;
import dev.signet.domain.hold.HoldScope;
import dev.signet.domain.hold.LegalHoldId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A legal hold; it stands as long as {@code releasedAt} is absent. */
record HoldBody(
        LegalHoldId holdId,
        HoldScope scope,
        TenantId tenantId,
        @Nullable UserPoolId poolId,
        @Nullable UserId userId,
        @Nullable SessionId sessionId,
        String caseReference,
        String reason,
        Actor placedBy,
        Instant placedAt,
        @Nullable Actor releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    static HoldBody of(KnownHold hold) {
        Release release = hold.release();
        return new HoldBody(
                hold.id(),
                hold.scope(),
                hold.tenant(),
                hold.pool(),
                hold.user(),
                hold.session(),
                hold.caseReference(),
                hold.reason(),
                hold.by(),
                hold.placedAt(),
                release == null ? null : release.by(),
                release == null ? null : release.at(),
                release == null ? null : release.reason());
    }
}
