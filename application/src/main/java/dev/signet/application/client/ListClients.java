package dev.signet.application.client;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Lists the app clients of a pool. */
@Service
public class ListClients {

    static final String OF_POOL = Clients.COLUMNS + "where pool = ? and id > ? order by id limit ?";

    private final Pools pools;
    private final Clients clients;
    private final JdbcTemplate jdbc;

    ListClients(Pools pools, Clients clients, JdbcTemplate jdbc) {
        this.pools = pools;
        this.clients = clients;
        this.jdbc = jdbc;
    }

    /**
     * One page of clients, oldest first, without their secrets.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<KnownClient> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        return Page.of(
                jdbc.query(OF_POOL, (row, _) -> clients.known(row), pool.value(), page.after(), page.rows()),
                page,
                client -> client.id().value());
    }
}
