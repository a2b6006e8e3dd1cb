package dev.signet.api.rest.user;

import dev.signet.application.user.KnownUser;
import dev.signet.application.user.ReadUser.Shown;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.Profile;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user as an operator sees them; what is personal is there only for whoever may see it.
 *
 * @param pending addresses that count once they are verified
 */
public record UserBody(
        UserId userId,
        UserPoolId poolId,
        UserStatus status,
        boolean enabled,
        @Nullable String username,
        @Nullable Map<String, String> attributes,
        @Nullable List<String> verified,
        @Nullable Map<String, String> pending,
        Instant createdAt,
        Instant updatedAt) {

    public static UserBody of(Shown shown) {
        KnownUser account = shown.account();
        Profile profile = shown.profile().orElse(null);
        return new UserBody(
                account.id(),
                account.pool(),
                account.status(),
                account.enabled(),
                profile == null ? null : profile.username(),
                profile == null ? null : profile.attributes(),
                profile == null ? null : profile.verified().stream().sorted().toList(),
                profile == null ? null : profile.pending(),
                account.createdAt(),
                account.updatedAt());
    }
}
