package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.pool.KnownPool;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientRefusal;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Removes an app client with what is kept for it, inside the transaction of whoever asks. */
@Component
public class ClientRemoval {

    private final Clients clients;
    private final Commands commands;
    private final ClientSecrets secrets;
    private final SignalPushes pushes;

    ClientRemoval(Clients clients, Commands commands, ClientSecrets secrets, SignalPushes pushes) {
        this.clients = clients;
        this.commands = commands;
        this.secrets = secrets;
        this.pushes = pushes;
    }

    /**
     * Removes the client; its sessions are for an order to end.
     *
     * @throws ClientRefused where the pool has no such client
     */
    public void remove(KnownPool pool, AppClientId client, Context context, Instant now) {
        KnownClient known = clients.require(pool, client);
        secrets.forgetOf(client);
        Outcome<ClientRefusal> outcome = commands.send(new AppClientCommand.DeleteAppClient(client, now), context);
        outcome.orElseThrow(_ -> new ClientNotFound());
        pushes.end(known);
    }
}
