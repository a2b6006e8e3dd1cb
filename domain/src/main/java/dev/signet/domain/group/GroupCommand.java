package dev.signet.domain.group;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a group. Who is in it is asked of the users. */
public sealed interface GroupCommand extends DomainCommand {

    /** The group that is asked. */
    GroupId group();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return group().value();
    }

    /** Lets a group come into being; its name cannot change. */
    record CreateGroup(GroupId group, UserPoolId pool, String name, GroupSettings settings, Instant at)
            implements GroupCommand {
        public CreateGroup {
            GroupName.require(name);
        }
    }

    /** Replaces the settings as a whole. Answers with an Outcome of {@link GroupRefusal}. */
    record ChangeGroup(GroupId group, GroupSettings settings, Instant at) implements GroupCommand {}

    /** Removes the group for good; nobody is in it any more. Answers with an Outcome of {@link GroupRefusal}; twice is once. */
    record DeleteGroup(GroupId group, Instant at) implements GroupCommand {}
}
