package dev.signet.application.client;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientCommand.AddClientSecret;
import dev.signet.domain.client.AppClientCommand.RemoveClientSecret;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientRefusal;
import dev.signet.domain.client.ClientSecretId;
import dev.signet.domain.pool.UserPoolId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Replaces the secret of a confidential client without a moment in which none works: another is added, the client takes it
 * into use, the older one is removed.
 */
@Service
public class RotateClientSecret {

    /** What Cognito takes as a secret. */
    private static final Pattern FORM = Pattern.compile("[\\w+]{24,64}");

    private final Pools pools;
    private final Clients clients;
    private final ClientSecrets secrets;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final JdbcClient jdbc;
    private final Clock clock;

    RotateClientSecret(
            Pools pools,
            Clients clients,
            ClientSecrets secrets,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            JdbcClient jdbc,
            Clock clock) {
        this.pools = pools;
        this.clients = clients;
        this.secrets = secrets;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A secret of a client.
     *
     * @param value the secret itself, for those who may change settings; absent for others
     */
    public record Secret(
            ClientSecretId id, Instant createdAt, @Nullable String value) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Secret[" + id.value() + "]";
        }
    }

    /**
     * Adds a secret, which is taken beside the present one.
     *
     * @param value 24 to 64 letters, digits, underscores and plus signs; one is made where it is absent
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, it is a public one, or it has two already
     */
    public Secret add(Administrator by, UserPoolId pool, AppClientId client, @Nullable String value, Caller caller) {
        if (value != null && !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("secret must have from 24 to 64 letters, digits, _ or +");
        }
        Instant now = clock.instant();
        ClientSecretId id = ClientSecretId.of(identifiers.next());
        return atomically.run(() -> {
            tell(new AddClientSecret(client, id, now), by, pool, caller);
            if (value != null) {
                secrets.keep(id, value);
            }
            return new Secret(id, now, value == null ? secrets.make(id) : value);
        });
    }

    /**
     * Removes a secret: from the commit on it proves nothing.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or the client no such secret or no other
     */
    public void remove(Administrator by, UserPoolId pool, AppClientId client, ClientSecretId secret, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            tell(new RemoveClientSecret(client, secret, now), by, pool, caller);
            secrets.forget(secret);
        });
    }

    /**
     * The secrets that are taken at present, the older first; none for a public client.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public List<Secret> list(Administrator by, UserPoolId pool, AppClientId client) {
        clients.require(pools.require(by, Permission.READ_SETTINGS, pool), client);
        return jdbc.sql(
                        "select secret, secret_at, second_secret, second_secret_at from lookup.client where id = :client")
                .param("client", client.value())
                .query((row, _) -> Stream.of(
                                secret(by, row.getString("secret"), row.getTimestamp("secret_at")),
                                secret(by, row.getString("second_secret"), row.getTimestamp("second_secret_at")))
                        .flatMap(Optional::stream)
                        .toList())
                .single();
    }

    private Optional<Secret> secret(Administrator by, @Nullable String id, @Nullable Timestamp at) {
        if (id == null || at == null) {
            return Optional.empty();
        }
        ClientSecretId secret = new ClientSecretId(id);
        boolean shown = by.may(Permission.CHANGE_SETTINGS);
        return Optional.of(
                new Secret(secret, at.toInstant(), shown ? secrets.read(secret).orElse(null) : null));
    }

    private void tell(AppClientCommand command, Administrator by, UserPoolId pool, Caller caller) {
        KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
        clients.require(known, command.client());
        Outcome<ClientRefusal> outcome = commands.send(command, by.context(known.tenant(), pool, caller));
        outcome.orElseThrow(ClientRefused::of);
    }
}
