package dev.signet.domain.client;

import dev.signet.domain.DomainEvent;
import dev.signet.domain.EventName;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an app client. */
public sealed interface AppClientEvent extends DomainEvent {

    /** The client it happened to. */
    AppClientId client();

    /** A client was registered with a pool; it has a secret where {@code secret} names one. */
    @EventName("client.created")
    record AppClientCreated(
            AppClientId client,
            UserPoolId pool,
            ClientSettings settings,
            @Nullable ClientSecretId secret,
            Instant at) implements AppClientEvent {}

    /** The settings of a client changed; they are given whole. */
    @EventName("client.settings_changed")
    record ClientSettingsChanged(AppClientId client, ClientSettings settings, Instant at) implements AppClientEvent {}

    /** From now on the security events of a client are pushed to a receiver; what was before it is replaced. */
    @EventName("client.signal_push_set")
    record SignalPushSet(AppClientId client, SignalPush push, Instant at) implements AppClientEvent {}

    /** The security events of a client are pushed no more. */
    @EventName("client.signal_push_removed")
    record SignalPushRemoved(AppClientId client, Instant at) implements AppClientEvent {}

    /** A client got another secret; both are taken until one is removed. */
    @EventName("client.secret_added")
    record ClientSecretAdded(AppClientId client, ClientSecretId secret, Instant at) implements AppClientEvent {}

    /** A secret of a client is taken no longer. */
    @EventName("client.secret_removed")
    record ClientSecretRemoved(AppClientId client, ClientSecretId secret, Instant at) implements AppClientEvent {}

    /** A client was removed; nobody signs in through it any more. */
    @EventName("client.deleted")
    record AppClientDeleted(AppClientId client, UserPoolId pool, Instant at) implements AppClientEvent {}
}
