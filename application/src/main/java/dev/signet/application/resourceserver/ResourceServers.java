package dev.signet.application.resourceserver;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.resourceserver.ResourceServerRefused.ResourceServerNotFound;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds resource servers for those whose business they are. */
@Component
class ResourceServers {

    static final String BY_ID = KnownResourceServer.COLUMNS + "where r.id = :key and r.pool = :pool";
    static final String BY_IDENTIFIER = KnownResourceServer.COLUMNS + "where r.identifier = :key and r.pool = :pool";

    private final Pools pools;
    private final JdbcClient jdbc;

    ResourceServers(Pools pools, JdbcClient jdbc) {
        this.pools = pools;
        this.jdbc = jdbc;
    }

    /**
     * The resource server, for an operator who wants to do that kind of thing.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerNotFound where the pool has no such resource server
     */
    KnownResourceServer require(Administrator by, Permission permission, UserPoolId pool, ResourceServerId server) {
        return find(by, permission, pool, BY_ID, server.value());
    }

    /** The one with that identifier. */
    KnownResourceServer identified(Administrator by, Permission permission, UserPoolId pool, String identifier) {
        return find(by, permission, pool, BY_IDENTIFIER, identifier);
    }

    private KnownResourceServer find(
            Administrator by, Permission permission, UserPoolId pool, String query, String key) {
        pools.require(by, permission, pool);
        return jdbc.sql(query)
                .param("key", key)
                .param("pool", pool.value())
                .query(KnownResourceServer::read)
                .optional()
                .orElseThrow(ResourceServerNotFound::new);
    }
}
