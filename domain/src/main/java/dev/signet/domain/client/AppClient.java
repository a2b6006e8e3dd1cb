package dev.signet.domain.client;

import static java.util.Objects.requireNonNull;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand.AddClientSecret;
import dev.signet.domain.client.AppClientCommand.ChangeClientSettings;
import dev.signet.domain.client.AppClientCommand.DeleteAppClient;
import dev.signet.domain.client.AppClientCommand.RegisterAppClient;
import dev.signet.domain.client.AppClientCommand.RemoveClientSecret;
import dev.signet.domain.client.AppClientCommand.RemoveSignalPush;
import dev.signet.domain.client.AppClientCommand.SetSignalPush;
import dev.signet.domain.client.AppClientEvent.AppClientCreated;
import dev.signet.domain.client.AppClientEvent.AppClientDeleted;
import dev.signet.domain.client.AppClientEvent.ClientSecretAdded;
import dev.signet.domain.client.AppClientEvent.ClientSecretRemoved;
import dev.signet.domain.client.AppClientEvent.ClientSettingsChanged;
import dev.signet.domain.client.AppClientEvent.SignalPushRemoved;
import dev.signet.domain.client.AppClientEvent.SignalPushSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An application that may ask a pool for tokens. */
@Aggregate(type = "client")
class AppClient {

    private @Nullable AppClientState state;

    /** For Axon, which then tells it its history. */
    AppClient() {}

    @CommandHandler
    AppClient(RegisterAppClient c) {
        AggregateLifecycle.apply(new AppClientCreated(c.client(), c.pool(), c.settings(), c.secret(), c.at()));
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(ChangeClientSettings command) {
        return change(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(SetSignalPush command) {
        return push(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(RemoveSignalPush command) {
        return stop(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(AddClientSecret command) {
        return add(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(RemoveClientSecret command) {
        return remove(requireNonNull(state), command).carryOut();
    }

    @CommandHandler
    Outcome<ClientRefusal> handle(DeleteAppClient command) {
        return delete(requireNonNull(state), command).carryOut();
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> change(
            AppClientState state, ChangeClientSettings c) {
        if (state.deleted()) {
            return Decision.refused(ClientRefusal.DELETED);
        }
        return c.settings().equals(state.settings())
                ? Decision.done()
                : Decision.done(new ClientSettingsChanged(c.client(), c.settings(), c.at()));
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> push(AppClientState state, SetSignalPush c) {
        if (state.deleted()) {
            return Decision.refused(ClientRefusal.DELETED);
        }
        return c.push().equals(state.push())
                ? Decision.done()
                : Decision.done(new SignalPushSet(c.client(), c.push(), c.at()));
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> stop(AppClientState state, RemoveSignalPush c) {
        if (state.deleted()) {
            return Decision.refused(ClientRefusal.DELETED);
        }
        return state.push() == null ? Decision.done() : Decision.done(new SignalPushRemoved(c.client(), c.at()));
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> add(AppClientState state, AddClientSecret c) {
        if (state.deleted()) {
            return Decision.refused(ClientRefusal.DELETED);
        }
        return switch (state.secrets().size()) {
            case 0 -> Decision.refused(ClientRefusal.PUBLIC);
            case 1 -> Decision.done(new ClientSecretAdded(c.client(), c.secret(), c.at()));
            default -> Decision.refused(ClientRefusal.SECRETS_ENOUGH);
        };
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> remove(AppClientState state, RemoveClientSecret c) {
        if (state.deleted()) {
            return Decision.refused(ClientRefusal.DELETED);
        }
        if (!state.secrets().contains(c.secret())) {
            return Decision.refused(ClientRefusal.SECRET_UNKNOWN);
        }
        return state.secrets().size() == 1
                ? Decision.refused(ClientRefusal.SECRET_LAST)
                : Decision.done(new ClientSecretRemoved(c.client(), c.secret(), c.at()));
    }

    private static Decision<Outcome<ClientRefusal>, AppClientEvent> delete(AppClientState state, DeleteAppClient c) {
        return state.deleted()
                ? Decision.done()
                : Decision.done(new AppClientDeleted(c.client(), state.pool(), c.at()));
    }

    @EventSourcingHandler
    void on(AppClientEvent event) {
        state = AppClientState.evolve(state, event);
    }

    /** The stream; absent until the first event. */
    @AggregateIdentifier
    @Nullable
    String stream() {
        return state == null ? null : state.id().value();
    }
}
