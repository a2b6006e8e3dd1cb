package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.application.revocation.GivenOrders;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientRefusal;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.revocation.RevocationOrderId;
import dev.signet.domain.revocation.RevocationTarget;
import dev.signet.domain.session.RevocationReason;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Removes an app client for good, with its secret and every session that began through it. */
@Service
public class DeleteClient {

    private final Pools pools;
    private final Clients clients;
    private final Commands commands;
    private final GivenOrders orders;
    private final ClientSecrets secrets;
    private final SignalPushes pushes;
    private final Atomically atomically;
    private final Clock clock;

    DeleteClient(
            Pools pools,
            Clients clients,
            Commands commands,
            GivenOrders orders,
            ClientSecrets secrets,
            SignalPushes pushes,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.clients = clients;
        this.commands = commands;
        this.orders = orders;
        this.secrets = secrets;
        this.pushes = pushes;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Deletes the client. What its tokens open is refused from then on; its sessions are ended one by one by the order.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public RevocationOrderId delete(Administrator by, UserPoolId pool, AppClientId client, Caller caller) {
        Instant now = clock.instant();
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            KnownClient there = clients.require(known, client);
            ClientSecretId secret = there.secret();
            Context context = by.context(known.tenant(), pool, caller);
            Outcome<ClientRefusal> outcome = commands.send(new AppClientCommand.DeleteAppClient(client, now), context);
            outcome.orElseThrow(_ -> new ClientNotFound());
            if (secret != null) {
                secrets.forget(secret);
            }
            pushes.end(there);
            return orders.give(RevocationTarget.of(client), RevocationReason.CLIENT_DELETED, context, now);
        });
    }
}
