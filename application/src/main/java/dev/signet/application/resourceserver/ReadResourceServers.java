package dev.signet.application.resourceserver;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.resourceserver.ResourceServerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows the resource servers of a pool. */
@Service
public class ReadResourceServers {

    static final String OF_POOL =
            KnownResourceServer.COLUMNS + "where r.pool = :pool and r.id > :after order by r.id limit :rows";

    private final Pools pools;
    private final ResourceServers servers;
    private final JdbcClient jdbc;

    ReadResourceServers(Pools pools, ResourceServers servers, JdbcClient jdbc) {
        this.pools = pools;
        this.servers = servers;
        this.jdbc = jdbc;
    }

    /**
     * One resource server.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerRefused where the pool has no such resource server
     */
    public KnownResourceServer read(Administrator by, UserPoolId pool, ResourceServerId server) {
        return servers.require(by, Permission.READ_SETTINGS, pool, server);
    }

    /**
     * The one with that identifier.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws ResourceServerRefused where the pool has none with that identifier
     */
    public KnownResourceServer identified(Administrator by, UserPoolId pool, String identifier) {
        return servers.identified(by, Permission.READ_SETTINGS, pool, identifier);
    }

    /**
     * One page of the resource servers of a pool, oldest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<KnownResourceServer> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        return Page.of(
                jdbc.sql(OF_POOL)
                        .param("pool", pool.value())
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownResourceServer::read)
                        .list(),
                page,
                server -> server.id().value());
    }
}
