package dev.signet.projections.view;

import dev.signet.domain.user.UserStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A user as operators see them.
 *
 * @param enabled whether the account may be used
 * @param attributes the user name and every attribute with a value: a string, or what stands in for it where it is
 *     withheld or erased
 * @param verified which of {@code email} and {@code phone_number} are known to be the user's
 */
public record UserSummary(
        String user,
        String pool,
        UserStatus status,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt,
        Map<String, JsonNode> attributes,
        Set<String> verified) {}
