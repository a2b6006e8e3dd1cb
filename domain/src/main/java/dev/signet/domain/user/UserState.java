package dev.signet.domain.user;

import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user's account decides on.
 *
 * @param enabled whether the account may be used at all
 * @param deleted whether the account is gone for good
 * @param addresses by attribute: {@code email}, {@code phone_number}
 * @param codes the codes that are still good, one for each purpose and attribute
 * @param credential the current password's; absent before one is set
 * @param temporaryUntil how long a temporary password opens the door; absent where it is the user's own
 * @param resetProved whether a reset code was verified since the password was set
 */
public record UserState(
        UserId id,
        UserPoolId pool,
        TenantId tenant,
        UserStatus status,
        boolean enabled,
        boolean deleted,
        Map<String, Address> addresses,
        List<OpenCode> codes,
        @Nullable CredentialId credential,
        @Nullable Instant temporaryUntil,
        boolean resetProved) {

    public UserState {
        addresses = Map.copyOf(addresses);
        codes = List.copyOf(codes);
    }
}
