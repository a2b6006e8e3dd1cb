package dev.signet.application.group;

import dev.signet.application.group.GroupRefused.GroupNotFound;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds groups for those whose business they are. */
@Component
class Groups {

    static final String BY_ID = KnownGroup.COLUMNS + "where g.id = :id and g.pool = :pool";
    static final String BY_NAME = KnownGroup.COLUMNS + "where g.name = :name and g.pool = :pool";

    private final Pools pools;
    private final JdbcClient jdbc;

    Groups(Pools pools, JdbcClient jdbc) {
        this.pools = pools;
        this.jdbc = jdbc;
    }

    /**
     * The group, for an operator who wants to do that kind of thing.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupNotFound where the pool has no such group
     */
    KnownGroup require(Administrator by, Permission permission, UserPoolId pool, GroupId group) {
        return find(by, permission, pool, group, "");
    }

    /** The same, and nobody else changes the group until the transaction ends. */
    KnownGroup hold(Administrator by, Permission permission, UserPoolId pool, GroupId group) {
        return find(by, permission, pool, group, " for no key update of g");
    }

    /** The same, and the group is not deleted until the transaction ends. */
    KnownGroup keep(Administrator by, Permission permission, UserPoolId pool, GroupId group) {
        return find(by, permission, pool, group, " for key share of g");
    }

    /** The group of that name. */
    KnownGroup named(Administrator by, Permission permission, UserPoolId pool, String name) {
        pools.require(by, permission, pool);
        return jdbc.sql(BY_NAME)
                .param("name", name)
                .param("pool", pool.value())
                .query(KnownGroup::read)
                .optional()
                .orElseThrow(GroupNotFound::new);
    }

    private KnownGroup find(Administrator by, Permission permission, UserPoolId pool, GroupId group, String lock) {
        pools.require(by, permission, pool);
        return jdbc.sql(BY_ID + lock)
                .param("id", group.value())
                .param("pool", pool.value())
                .query(KnownGroup::read)
                .optional()
                .orElseThrow(GroupNotFound::new);
    }
}
