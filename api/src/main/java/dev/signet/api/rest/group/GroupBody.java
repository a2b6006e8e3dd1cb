package dev.signet.api.rest.group;

import dev.signet.application.group.KnownGroup;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group as operators see it. */
record GroupBody(
        GroupId groupId,
        UserPoolId poolId,
        String name,
        String description,
        @Nullable Integer precedence,
        @Nullable String role,
        Instant createdAt,
        Instant updatedAt) {

    static GroupBody of(KnownGroup group) {
        return new GroupBody(
                group.id(),
                group.pool(),
                group.name(),
                group.settings().description(),
                group.settings().precedence(),
                group.settings().role(),
                group.createdAt(),
                group.updatedAt());
    }
}
