package dev.signet.domain.group;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.group.GroupCommand.ChangeGroup;
import dev.signet.domain.group.GroupCommand.CreateGroup;
import dev.signet.domain.group.GroupCommand.DeleteGroup;
import dev.signet.domain.group.GroupEvent.GroupChanged;
import dev.signet.domain.group.GroupEvent.GroupCreated;
import dev.signet.domain.group.GroupEvent.GroupDeleted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Users of a pool who are told apart in tokens. */
@Aggregate(type = "group")
class Group {

    private @Nullable GroupState state;

    /** For Axon, which then tells it its history. */
    Group() {}

    @CommandHandler
    Group(CreateGroup c) {
        AggregateLifecycle.apply(new GroupCreated(c.group(), c.pool(), c.name(), c.settings(), c.at()));
    }

    @CommandHandler
    Outcome<GroupRefusal> handle(ChangeGroup command) {
        return change(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<GroupRefusal> handle(DeleteGroup command) {
        return delete(requireNonNull(state), command).carryOut();
    }

    private static Decision<Outcome<GroupRefusal>, GroupEvent> change(GroupState state, ChangeGroup c) {
        if (state.deleted()) {
            return Decision.refused(GroupRefusal.DELETED);
        }
        return c.settings().equals(state.settings())
                ? Decision.done()
                : Decision.done(new GroupChanged(c.group(), c.settings(), c.at()));
    }

    private static Decision<Outcome<GroupRefusal>, GroupEvent> delete(GroupState state, DeleteGroup c) {
        return state.deleted() ? Decision.done() : Decision.done(new GroupDeleted(c.group(), state.pool(), c.at()));
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        state = GroupState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
