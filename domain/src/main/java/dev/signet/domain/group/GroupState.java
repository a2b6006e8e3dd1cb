package dev.signet.domain.group;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.group.GroupEvent.GroupChanged;
import dev.signet.domain.group.GroupEvent.GroupCreated;
import dev.signet.domain.group.GroupEvent.GroupDeleted;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;

/** What a group decides on. */
record GroupState(GroupId id, UserPoolId pool, GroupSettings settings, boolean deleted) {

    static GroupState evolve(@Nullable GroupState before, GroupEvent event) {
        return switch (event) {
            case GroupCreated e -> new GroupState(e.group(), e.pool(), e.settings(), false);
            case GroupChanged e -> new GroupState(e.group(), known(before).pool, e.settings(), false);
            case GroupDeleted e -> new GroupState(e.group(), e.pool(), known(before).settings, true);
        };
    }

    private static GroupState known(@Nullable GroupState before) {
        return requireNonNull(before, "a group begins with GroupCreated");
    }
}
