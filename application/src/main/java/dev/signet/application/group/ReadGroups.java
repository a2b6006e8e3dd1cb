package dev.signet.application.group;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows the groups of a pool. */
@Service
public class ReadGroups {

    static final String OF_POOL =
            KnownGroup.COLUMNS + "where g.pool = :pool and g.id > :after order by g.id limit :rows";

    private final Pools pools;
    private final Groups groups;
    private final JdbcClient jdbc;

    ReadGroups(Pools pools, Groups groups, JdbcClient jdbc) {
        this.pools = pools;
        this.groups = groups;
        this.jdbc = jdbc;
    }

    /**
     * One group.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     */
    public KnownGroup read(Administrator by, UserPoolId pool, GroupId group) {
        return groups.require(by, Permission.READ_SETTINGS, pool, group);
    }

    /**
     * The group of that name.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no group of that name
     */
    public KnownGroup named(Administrator by, UserPoolId pool, String name) {
        return groups.named(by, Permission.READ_SETTINGS, pool, name);
    }

    /**
     * One page of the groups of a pool, oldest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     */
    public Page<KnownGroup> list(Administrator by, UserPoolId pool, PageRequest page) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        return Page.of(
                jdbc.sql(OF_POOL)
                        .param("pool", pool.value())
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownGroup::read)
                        .list(),
                page,
                group -> group.id().value());
    }
}
