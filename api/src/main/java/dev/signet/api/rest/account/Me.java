package dev.signet.api.rest.account;

import dev.signet.application.account.ReadOwnProfile.OwnProfile;
import dev.signet.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One's own account.
 *
 * @param verified names of the attributes that are known to be the user's
 * @param pending addresses that count once they are verified
 */
record Me(
        UserId userId,
        String username,
        String status,
        Map<String, String> attributes,
        List<String> verified,
        Map<String, String> pending,
        Instant createdAt,
        Instant updatedAt) {

    static Me of(OwnProfile own) {
        return new Me(
                own.user().id(),
                own.user().profile().username(),
                own.user().status().name(),
                own.attributes(),
                own.verified().stream().sorted().toList(),
                own.pending(),
                own.user().createdAt(),
                own.user().updatedAt());
    }
}
