package dev.signet.application.user;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;

/** A user as the look-up table has them now, with the profile in clear. */
public record KnownUser(
        UserId id,
        TenantId tenant,
        UserPoolId pool,
        UserStatus status,
        boolean enabled,
        Profile profile,
        Instant createdAt,
        Instant updatedAt) {

    /** Never the profile. */
    @Override
    public String toString() {
        return "KnownUser[id=" + id.value() + ", status=" + status + "]";
    }
}
