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
import dev.signet.domain.resourceserver.ResourceServerSettings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Changes the name and the scopes of a resource server. */
@Service
public class ChangeResourceServer {

    private final ResourceServers servers;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangeResourceServer(ResourceServers servers, Commands commands, Atomically atomically, Clock clock) {
        this.servers = servers;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Replaces name and scopes as a whole.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerRefused where the pool has no such resource server
     */
    public void change(
            Administrator by,
            UserPoolId pool,
            ResourceServerId server,
            ResourceServerSettings settings,
            Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownResourceServer known = servers.require(by, Permission.CHANGE_SETTINGS, pool, server);
            Outcome<ResourceServerRefusal> outcome = commands.send(
                    new ResourceServerCommand.ChangeResourceServer(server, settings, now),
                    by.context(known.tenant(), pool, caller));
            outcome.orElseThrow(_ -> new ResourceServerNotFound());
        });
    }
}
