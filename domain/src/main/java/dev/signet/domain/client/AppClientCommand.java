package dev.signet.domain.client;

import dev.signet.domain.DomainCommand;
import dev.signet.domain.pool.UserPoolId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an app client. */
public sealed interface AppClientCommand extends DomainCommand {

    /** The client that is asked. */
    AppClientId client();

    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return client().value();
    }

    /** Registers a client with a pool; {@code secret} names its secret where it has one. */
    record RegisterAppClient(
            AppClientId client,
            UserPoolId pool,
            ClientSettings settings,
            @Nullable ClientSecretId secret,
            Instant at) implements AppClientCommand {}

    /** Replaces the settings as a whole. Answers with an Outcome of {@link ClientRefusal}. */
    record ChangeClientSettings(AppClientId client, ClientSettings settings, Instant at) implements AppClientCommand {}

    /** Has security events pushed to a receiver. Answers with an Outcome of {@link ClientRefusal}. */
    record SetSignalPush(AppClientId client, SignalPush push, Instant at) implements AppClientCommand {}

    /** Ends that. Answers with an Outcome of {@link ClientRefusal}; twice is once. */
    record RemoveSignalPush(AppClientId client, Instant at) implements AppClientCommand {}

    /** Gives a confidential client another secret, beside the one it has. Answers with an Outcome of {@link ClientRefusal}. */
    record AddClientSecret(AppClientId client, ClientSecretId secret, Instant at) implements AppClientCommand {}

    /** Takes a secret away; one must stay. Answers with an Outcome of {@link ClientRefusal}. */
    record RemoveClientSecret(AppClientId client, ClientSecretId secret, Instant at) implements AppClientCommand {}

    /** Removes the client for good. Answers with an Outcome of {@link ClientRefusal}; twice is once. */
    record DeleteAppClient(AppClientId client, Instant at) implements AppClientCommand {}
}
