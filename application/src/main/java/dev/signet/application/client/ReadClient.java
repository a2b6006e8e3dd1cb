package dev.signet.application.client;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.stereotype.Service;

/** Shows an app client. */
@Service
public class ReadClient {

    private final Pools pools;
    private final Clients clients;

    ReadClient(Pools pools, Clients clients) {
        this.pools = pools;
        this.clients = clients;
    }

    /**
     * The client as it is now, without its secret.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ClientRefused where the pool has no such client
     */
    public KnownClient read(Administrator by, UserPoolId pool, AppClientId client) {
        return clients.require(pools.require(by, Permission.READ_SETTINGS, pool), client);
    }
}
