package dev.signet.domain.identitypool;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.identitypool.IdentityPoolCommand.ChangeIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.CreateIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.DeleteIdentityPool;
import dev.signet.domain.identitypool.IdentityPoolCommand.MapTags;
import dev.signet.domain.identitypool.IdentityPoolCommand.SetRoles;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolChanged;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolCreated;
import dev.signet.domain.identitypool.IdentityPoolEvent.IdentityPoolDeleted;
import dev.signet.domain.identitypool.IdentityPoolEvent.RolesSet;
import dev.signet.domain.identitypool.IdentityPoolEvent.TagsMapped;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Says whose word is taken for who somebody is, and which role they get for it. */
@Aggregate(type = "identity_pool")
class IdentityPool {

    private @Nullable IdentityPoolState state;

    /** For Axon, which then tells it its history. */
    IdentityPool() {}

    @CommandHandler
    IdentityPool(CreateIdentityPool c) {
        AggregateLifecycle.apply(new IdentityPoolCreated(c.identityPool(), c.tenant(), c.settings(), c.at()));
    }

    @CommandHandler
    Outcome<IdentityPoolRefusal> handle(ChangeIdentityPool c) {
        IdentityPoolState now = requireNonNull(state);
        return tell(
                now,
                c.settings().equals(now.settings()),
                new IdentityPoolChanged(c.identityPool(), c.settings(), c.at()));
    }

    @CommandHandler
    Outcome<IdentityPoolRefusal> handle(SetRoles c) {
        IdentityPoolState now = requireNonNull(state);
        return tell(now, c.roles().equals(now.roles()), new RolesSet(c.identityPool(), c.roles(), c.at()));
    }

    @CommandHandler
    Outcome<IdentityPoolRefusal> handle(MapTags c) {
        IdentityPoolState now = requireNonNull(state);
        return tell(
                now,
                c.mapping().equals(now.tags().get(c.provider())),
                new TagsMapped(c.identityPool(), c.provider(), c.mapping(), c.at()));
    }

    @CommandHandler
    Outcome<IdentityPoolRefusal> handle(DeleteIdentityPool c) {
        Decision<Outcome<IdentityPoolRefusal>, IdentityPoolEvent> decision =
                requireNonNull(state).deleted()
                        ? Decision.done()
                        : Decision.done(new IdentityPoolDeleted(c.identityPool(), c.at()));
        return decision.carryOut();
    }

    /** What is so already is told of nobody. */
    private static Outcome<IdentityPoolRefusal> tell(
            IdentityPoolState now, boolean alreadySo, IdentityPoolEvent event) {
        Decision<Outcome<IdentityPoolRefusal>, IdentityPoolEvent> decision;
        if (now.deleted()) {
            decision = Decision.refused(IdentityPoolRefusal.DELETED);
        } else {
            decision = alreadySo ? Decision.done() : Decision.done(event);
        }
        return decision.carryOut();
    }

    @EventSourcingHandler
    void on(IdentityPoolEvent event) {
        state = IdentityPoolState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
