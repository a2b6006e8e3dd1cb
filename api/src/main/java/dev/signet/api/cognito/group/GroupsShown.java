package dev.signet.api.cognito.group;

import dev.signet.api.cognito.group.GroupShapes.GroupType;
import dev.signet.application.group.KnownGroup;

/** Groups as they are told. */
final class GroupsShown {

    private GroupsShown() {}

    static GroupType of(KnownGroup group) {
        return new GroupType(
                group.name(),
                group.pool().value(),
                group.settings().description().isEmpty()
                        ? null
                        : group.settings().description(),
                group.settings().role(),
                group.settings().precedence(),
                group.updatedAt(),
                group.createdAt());
    }
}
