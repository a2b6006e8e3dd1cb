package dev.signet.application.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.signet.application.client.ClientRefused.ClientNotFound;
import dev.signet.application.client.ClientRefused.NotTold;
import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Identifiers;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.outgoing.OutgoingUrl;
import dev.signet.application.outgoing.OutgoingVault;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.Pools;
import dev.signet.domain.Outcome;
import dev.signet.domain.client.AppClientCommand;
import dev.signet.domain.client.AppClientCommand.RemoveSignalPush;
import dev.signet.domain.client.AppClientCommand.SetSignalPush;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.ClientRefusal;
import dev.signet.domain.client.SignalAuthorizationId;
import dev.signet.domain.client.SignalPush;
import dev.signet.domain.client.SignalPushUrlId;
import dev.signet.domain.pool.UserPoolId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has the security events that a client is told of pushed to a receiver (RFC 8935), or no more. */
@Service
public class PushSignals {

    private final Pools pools;
    private final Clients clients;
    private final SignalPushes pushes;
    private final OutgoingVault vault;
    private final Cursors cursors;
    private final Commands commands;
    private final Identifiers identifiers;
    private final Atomically atomically;
    private final Clock clock;

    PushSignals(
            Pools pools,
            Clients clients,
            SignalPushes pushes,
            OutgoingVault vault,
            Cursors cursors,
            Commands commands,
            Identifiers identifiers,
            Atomically atomically,
            Clock clock) {
        this.pools = pools;
        this.clients = clients;
        this.pushes = pushes;
        this.vault = vault;
        this.cursors = cursors;
        this.commands = commands;
        this.identifiers = identifiers;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Sets the receiver. It is told of what happens from now on; one that was set before goes on where it stands, at once.
     *
     * @param authorization value of the Authorization header; empty for none, absent to leave what was set for this very
     *     URL. What was given for one URL is never sent to another.
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public void set(
            Administrator by,
            UserPoolId pool,
            AppClientId client,
            OutgoingUrl url,
            @Nullable String authorization,
            Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            SignalPush before = clients.require(known, client).push();
            boolean same =
                    before != null && vault.shown(before.url()).equals(url.uri().toString());
            if (!same || authorization != null) {
                SignalPush next = new SignalPush(
                        SignalPushUrlId.of(identifiers.next()),
                        url.origin(),
                        authorization == null || authorization.isEmpty()
                                ? null
                                : SignalAuthorizationId.of(identifiers.next()));
                send(by, known, new SetSignalPush(client, next, now), caller);
                if (before != null) {
                    pushes.forget(before);
                }
                vault.keep(next.url(), url);
                if (authorization != null && next.authorization() != null) {
                    vault.keep(next.authorization(), authorization.getBytes(UTF_8));
                }
            }
            cursors.begin(ChannelName.SIGNAL, client.value(), cursors.head(), now);
            cursors.again(ChannelName.SIGNAL, client.value(), null, now);
        });
    }

    /**
     * Pushes nothing any more, and forgets URL, authorization and the record of what was sent.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or nothing is pushed to it
     */
    public void remove(Administrator by, UserPoolId pool, AppClientId client, Caller caller) {
        Instant now = clock.instant();
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            SignalPush before = clients.require(known, client).push();
            if (before == null) {
                throw new NotTold("client");
            }
            send(by, known, new RemoveSignalPush(client, now), caller);
            pushes.forget(before);
            cursors.end(ChannelName.SIGNAL, client.value());
        });
    }

    private void send(Administrator by, KnownPool pool, AppClientCommand command, Caller caller) {
        Outcome<ClientRefusal> outcome = commands.send(command, by.context(pool.tenant(), pool.id(), caller));
        outcome.orElseThrow(_ -> new ClientNotFound());
    }
}
