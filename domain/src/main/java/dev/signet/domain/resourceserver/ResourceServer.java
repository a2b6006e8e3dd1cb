package dev.signet.domain.resourceserver;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.resourceserver.ResourceServerCommand.ChangeResourceServer;
import dev.signet.domain.resourceserver.ResourceServerCommand.CreateResourceServer;
import dev.signet.domain.resourceserver.ResourceServerCommand.DeleteResourceServer;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerChanged;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerCreated;
import dev.signet.domain.resourceserver.ResourceServerEvent.ResourceServerDeleted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An API for which app clients may ask access tokens. */
@Aggregate(type = "resource_server")
class ResourceServer {

    private @Nullable ResourceServerState state;

    /** For Axon, which then tells it its history. */
    ResourceServer() {}

    @CommandHandler
    ResourceServer(CreateResourceServer c) {
        AggregateLifecycle.apply(new ResourceServerCreated(c.server(), c.pool(), c.identifier(), c.settings(), c.at()));
    }

    @CommandHandler
    Outcome<ResourceServerRefusal> handle(ChangeResourceServer command) {
        return change(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ResourceServerRefusal> handle(DeleteResourceServer command) {
        return delete(requireNonNull(state), command).carryOut();
    }

    private static Decision<Outcome<ResourceServerRefusal>, ResourceServerEvent> change(
            ResourceServerState state, ChangeResourceServer c) {
        if (state.deleted()) {
            return Decision.refused(ResourceServerRefusal.DELETED);
        }
        return c.settings().equals(state.settings())
                ? Decision.done()
                : Decision.done(new ResourceServerChanged(c.server(), c.settings(), c.at()));
    }

    private static Decision<Outcome<ResourceServerRefusal>, ResourceServerEvent> delete(
            ResourceServerState state, DeleteResourceServer c) {
        return state.deleted()
                ? Decision.done()
                : Decision.done(new ResourceServerDeleted(c.server(), state.pool(), c.at()));
    }

    @EventSourcingHandler
    void on(ResourceServerEvent event) {
        state = ResourceServerState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
