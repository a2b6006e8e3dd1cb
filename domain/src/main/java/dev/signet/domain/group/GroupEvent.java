package dev.signet.domain.group;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;

/** Everything that can happen to a group. That a user comes or goes happens to the user. */
public sealed interface GroupEvent extends DomainEvent {

    /** The group it happened to. */
    GroupId group();

    /** A group came into being. */
    @EventName("group.created")
    record GroupCreated(GroupId group, UserPoolId pool, String name, GroupSettings settings, Instant at)
            implements GroupEvent {}

    /** The settings of a group changed; they are given whole. */
    @EventName("group.changed")
    record GroupChanged(GroupId group, GroupSettings settings, Instant at) implements GroupEvent {}

    /** A group was removed, and with it every membership. */
    @EventName("group.deleted")
    record GroupDeleted(GroupId group, UserPoolId pool, Instant at) implements GroupEvent {}
}
