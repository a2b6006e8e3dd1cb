package dev.signet.domain.resourceserver;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a resource server. */
public sealed interface ResourceServerCommand extends DomainCommand {

    /** The resource server that is asked. */
    ResourceServerId server();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return server().value();
    }

    /** Lets a resource server come into being; its identifier cannot change. */
    record CreateResourceServer(
            ResourceServerId server, UserPoolId pool, String identifier, ResourceServerSettings settings, Instant at)
            implements ResourceServerCommand {
        public CreateResourceServer {
            ServerIdentifier.require(identifier);
        }
    }

    /** Replaces the settings as a whole. Answers with an Outcome of {@link ResourceServerRefusal}. */
    record ChangeResourceServer(ResourceServerId server, ResourceServerSettings settings, Instant at)
            implements ResourceServerCommand {}

    /** Removes the resource server for good. Answers with an Outcome of {@link ResourceServerRefusal}; twice is once. */
    record DeleteResourceServer(ResourceServerId server, Instant at) implements ResourceServerCommand {}
}
