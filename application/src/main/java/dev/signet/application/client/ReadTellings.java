package dev.signet.application.client;

import dev.signet.application.client.ClientRefused.NotTold;
import dev.signet.application.courier.ChannelName;
import dev.signet.application.courier.Cursors;
import dev.signet.application.courier.Deliveries;
import dev.signet.application.courier.Delivery;
import dev.signet.application.courier.Progress;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.outgoing.OutgoingVault;
import dev.signet.application.pool.Pools;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.client.SignalPush;
import dev.signet.domain.pool.UserPoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows how far a client has been told of security events and of sessions that ended. */
@Service
public class ReadTellings {

    private final Pools pools;
    private final Clients clients;
    private final OutgoingVault vault;
    private final Cursors cursors;
    private final Deliveries deliveries;

    ReadTellings(Pools pools, Clients clients, OutgoingVault vault, Cursors cursors, Deliveries deliveries) {
        this.pools = pools;
        this.clients = clients;
        this.vault = vault;
        this.cursors = cursors;
        this.deliveries = deliveries;
    }

    /**
     * A receiver of security events.
     *
     * @param url the whole URL, for those who could change it: its path may hold a secret
     */
    public record Pushed(SignalPush push, @Nullable String url, Progress progress) {}

    /**
     * The receiver that security events are pushed to.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or nothing is pushed to it
     */
    public Pushed push(Administrator by, UserPoolId pool, AppClientId client) {
        SignalPush push = require(by, pool, client).push();
        if (push == null) {
            throw new NotTold("client");
        }
        return new Pushed(
                push,
                by.may(Permission.CHANGE_SETTINGS) ? vault.shown(push.url()) : null,
                progress(ChannelName.SIGNAL, client));
    }

    /**
     * How far the client has been told of sessions that ended.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client, or it is not told
     */
    public Progress logouts(Administrator by, UserPoolId pool, AppClientId client) {
        require(by, pool, client);
        return progress(ChannelName.LOGOUT, client);
    }

    /**
     * What became of what was sent, newest first.
     *
     * @param before only events before this position; absent for the first page
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public Page<Delivery> deliveries(
            Administrator by,
            UserPoolId pool,
            AppClientId client,
            ChannelName channel,
            @Nullable Long before,
            int limit) {
        require(by, pool, client);
        return deliveries.page(channel, client.value(), before, limit);
    }

    private KnownClient require(Administrator by, UserPoolId pool, AppClientId client) {
        return clients.require(pools.require(by, Permission.READ_SETTINGS, pool), client);
    }

    private Progress progress(ChannelName channel, AppClientId client) {
        return cursors.progress(channel, client.value()).orElseThrow(() -> new NotTold("client"));
    }
}
