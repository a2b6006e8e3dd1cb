package dev.signet.application.resourceserver;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.PoolStock;
import dev.signet.application.pool.Pools;
import dev.signet.application.resourceserver.ResourceServerRefused.IdentifierTaken;
import dev.signet.application.resourceserver.ResourceServerRefused.TooManyResourceServers;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerCommand;
import dev.signet.domain.resourceserver.ResourceServerId;
import dev.signet.domain.resourceserver.ResourceServerSettings;
import dev.signet.domain.resourceserver.ServerIdentifierTaken;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Lets a resource server come into being. */
@Service
public class CreateResourceServer {

    /** How many resource servers a pool has at most; Cognito's quota. */
    static final int MOST = 25;

    private final Pools pools;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final PoolStock stock;
    private final Clock clock;

    CreateResourceServer(
            Pools pools,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            PoolStock stock,
            Clock clock) {
        this.pools = pools;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * Creates it.
     *
     * @param identifier unique in the pool; it cannot change
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerRefused where the identifier is taken, or the pool has {@value #MOST} already
     */
    public ResourceServerId create(
            Administrator by, UserPoolId pool, String identifier, ResourceServerSettings settings, Caller caller) {
        Instant now = clock.instant();
        ResourceServerId server = ResourceServerId.of(identifiers.next());
        try {
            return atomically.run(() -> {
                KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
                if (stock.inTurn(pool, "lookup.resource_server") >= MOST) {
                    throw new TooManyResourceServers(MOST);
                }
                commands.send(
                        new ResourceServerCommand.CreateResourceServer(server, pool, identifier, settings, now),
                        by.context(known.tenant(), pool, caller));
                return server;
            });
        } catch (ServerIdentifierTaken taken) {
            throw new IdentifierTaken();
        }
    }
}
