package dev.signet.domain.client;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import dev.signet.domain.client.AppClientEvent.SignalPushRemoved;
import dev.signet.domain.client.AppClientEvent.SignalPushSet;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a client decides on.
 *
 * @param push where its security events are pushed to; absent where they are not
 */
public record AppClientState(
        AppClientId id,
        UserPoolId pool,
        ClientSettings settings,
        @Nullable SignalPush push,
        boolean deleted) {

    /** The state after {@code event}; {@code before} is absent for the event that makes the client. */
    public static AppClientState evolve(@Nullable AppClientState before, AppClientEvent event) {
        return switch (event) {
            case AppClientCreated e -> new AppClientState(e.client(), e.pool(), e.settings(), null, false);
            case ClientSettingsChanged e -> known(before).with(e.settings());
            case SignalPushSet e -> known(before).pushing(e.push());
            case SignalPushRemoved _ -> known(before).pushing(null);
            case AppClientDeleted _ -> known(before).gone();
        };
    }

    private static AppClientState known(@Nullable AppClientState before) {
        return requireNonNull(before, "a client begins with AppClientCreated");
    }

    private AppClientState with(ClientSettings next) {
        return new AppClientState(id, pool, next, push, deleted);
    }

    private AppClientState pushing(@Nullable SignalPush next) {
        return new AppClientState(id, pool, settings, next, deleted);
    }

    private AppClientState gone() {
        return new AppClientState(id, pool, settings, null, true);
    }
}
