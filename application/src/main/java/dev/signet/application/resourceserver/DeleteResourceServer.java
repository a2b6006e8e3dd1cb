package dev.signet.application.resourceserver;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.resourceserver.ResourceServerRefused.ResourceServerNotFound;
import dev.signet.domain.Outcome;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerCommand;
import dev.signet.domain.resourceserver.ResourceServerId;
import dev.signet.domain.resourceserver.ResourceServerRefusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes a resource server for good. */
@Service
public class DeleteResourceServer {

    private final ResourceServers servers;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DeleteResourceServer(ResourceServers servers, Commands commands, Atomically atomically, Clock clock) {
        this.servers = servers;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes it. Access tokens keep its scopes until they expire; nobody is given them again.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerRefused where the pool has no such resource server
     */
    public void delete(Administrator by, UserPoolId pool, ResourceServerId server, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownResourceServer known = servers.require(by, Permission.CHANGE_SETTINGS, pool, server);
            Outcome<ResourceServerRefusal> outcome = commands.send(
                    new ResourceServerCommand.DeleteResourceServer(server, now),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new ResourceServerNotFound());
        });
    }
}
