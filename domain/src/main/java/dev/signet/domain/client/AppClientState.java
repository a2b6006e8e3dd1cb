package dev.signet.domain.client;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSecretAdded;
import dev.signet.domain.client.AppClientEvent.ClientSecretRemoved;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import dev.signet.domain.client.AppClientEvent.SignalPushRemoved;
import dev.signet.domain.client.AppClientEvent.SignalPushSet;
import dev.signet.domain.pool.UserPoolId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client decides on.
 *
 * @param secrets those that are taken at present, the older first; none for a public client
 * @param push where its security events are pushed to; absent where they are not
 */
public record AppClientState(
        AppClientId id,
        UserPoolId pool,
        ClientSettings settings,
        List<ClientSecretId> secrets,
        @Nullable SignalPush push,
        boolean deleted) {

    public AppClientState {
        secrets = List.copyOf(secrets);
    }

    /** The state after {@code event}; {@code before} is absent for the event that makes the client. */
    public static AppClientState evolve(@Nullable AppClientState before, AppClientEvent event) {
        return switch (event) {
            case AppClientCreated e ->
                new AppClientState(
                        e.client(),
                        e.pool(),
                        e.settings(),
                        e.secret() == null ? List.of() : List.of(e.secret()),
                        null,
                        false);
            case ClientSettingsChanged e -> known(before).with(e.settings());
            case SignalPushSet e -> known(before).pushing(e.push());
            case SignalPushRemoved _ -> known(before).pushing(null);
            case ClientSecretAdded e -> known(before).having(e.secret());
            case ClientSecretRemoved e -> known(before).lacking(e.secret());
            case AppClientDeleted _ -> known(before).gone();
        };
    }

    private static AppClientState known(@Nullable AppClientState before) {
        return requireNonNull(before, "a client begins with AppClientCreated");
    }

    private AppClientState with(ClientSettings next) {
        return new AppClientState(id, pool, next, secrets, push, deleted);
    }

    private AppClientState pushing(@Nullable SignalPush next) {
        return new AppClientState(id, pool, settings, secrets, next, deleted);
    }

    private AppClientState gone() {
        return new AppClientState(id, pool, settings, List.of(), null, true);
    }

    private AppClientState having(ClientSecretId secret) {
        return new AppClientState(
                id,
                pool,
                settings,
                Stream.concat(secrets.stream(), Stream.of(secret)).toList(),
                push,
                deleted);
    }

    private AppClientState lacking(ClientSecretId secret) {
        return new AppClientState(
                id,
                pool,
                settings,
                secrets.stream().filter(each -> !each.equals(secret)).toList(),
                push,
                deleted);
    }
}
