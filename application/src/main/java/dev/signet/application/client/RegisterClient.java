package dev.signet.application.client;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.client.ClientSettings;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers an app client with a pool. */
@Service
public class RegisterClient {

    private final Pools pools;
    private final Clients clients;
    private final ClientSecrets secrets;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    RegisterClient(
            Pools pools,
            Clients clients,
            ClientSecrets secrets,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.clients = clients;
        this.secrets = secrets;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * A client is registered.
     *
     * @param secret of a confidential client; it is shown this once and never again
     */
    public record Registered(AppClientId client, @Nullable String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Registered[client=" + client.value() + "]";
        }
    }

    /**
     * Registers a client.
     *
     * @param confidential whether it has a secret by which it proves who it is; not for what runs on people's devices
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the settings name what the pool does not have
     */
    public Registered register(
            Administrator by, UserPoolId pool, ClientSettings settings, boolean confidential, Caller caller) {
        Instant now = clock.instant();
        AppClientId client = AppClientId.of(identifiers.next());
        ClientSecretId secret = confidential ? ClientSecretId.of(identifiers.next()) : null;
        return atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            Clients.requireAttributes(known, settings);
            clients.requireCallable(settings);
            commands.send(
                    new AppClientCommand.RegisterAppClient(client, pool, settings, secret, now),
                    by.context(known.tenant(), pool, caller));
            clients.tell(client, settings, now);
            return new Registered(client, secret == null ? null : secrets.make(secret));
        });
    }
}
