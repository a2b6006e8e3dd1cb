package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientRefusal;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Changes the settings of an app client. */
@Service
public class ChangeClientSettings {

    private final Pools pools;
    private final Clients clients;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    ChangeClientSettings(Pools pools, Clients clients, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.clients = clients;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Replaces the settings as a whole; from the next request on they hold on every node.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or the settings name what the pool does not have
     */
    public void change(Administrator by, UserPoolId pool, AppClientId client, ClientSettings settings, Caller caller) {
        atomically.run(() -> tell(by, pools.require(by, Permission.CHANGE_SETTINGS, pool), client, settings, caller));
    }

    /**
     * Changes what {@code wanted} changes and nothing that somebody else changes at the same time.
     *
     * @param wanted makes the settings out of those that hold; what it throws is thrown, and nothing changes
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or the settings name what the pool does not have
     */
    public void amend(
            Administrator by,
            UserPoolId pool,
            AppClientId client,
            UnaryOperator<ClientSettings> wanted,
            Caller caller) {
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            clients.require(known, client); // strangers may not hold what is not theirs
            clients.hold(client);
            ClientSettings present = clients.require(known, client).settings();
            tell(by, known, client, wanted.apply(present), caller);
        });
    }

    private void tell(Administrator by, KnownPool known, AppClientId client, ClientSettings settings, Caller caller) {
        Instant now = clock.instant();
        clients.require(known, client);
        Clients.requireAttributes(known, settings);
        clients.requireCallable(settings);
        Outcome<ClientRefusal> outcome = commands.send(
                new AppClientCommand.ChangeClientSettings(client, settings, now),
                by.context(known.tenant(), known.id(), caller));
        outcome.orElseThrow(_ -> new ClientNotFound());
        clients.tell(client, settings, now);
    }
}
