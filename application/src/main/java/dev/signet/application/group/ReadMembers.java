package dev.signet.application.group;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.application.pool.Pools;
import dev.signet.application.user.ReadUser.Shown;
import dev.signet.application.user.UserRefused.UserNotFound;
import dev.signet.application.user.Users;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows who is in a group, and in which groups a user is. */
@Service
public class ReadMembers {

    static final String OF_USER = KnownGroup.COLUMNS + """
            join lookup.group_member m on m.group_id = g.id
            where m.user_id = :user and g.pool = :pool and g.id > :after order by g.id limit :rows
            """;

    private final Pools pools;
    private final Groups groups;
    private final Users users;
    private final JdbcClient jdbc;

    ReadMembers(Pools pools, Groups groups, Users users, JdbcClient jdbc) {
        this.pools = pools;
        this.groups = groups;
        this.users = users;
        this.jdbc = jdbc;
    }

    /**
     * One page of the users in a group, oldest first, each as the operator may see them.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws GroupRefused where the pool has no such group
     */
    public Page<Shown> usersIn(Administrator by, UserPoolId pool, GroupId group, PageRequest page) {
        groups.require(by, Permission.READ_USERS, pool, group);
        return Page.of(
                users.in(group, page).stream().map(user -> Shown.to(by, user)).toList(),
                page,
                shown -> shown.account().id().value());
    }

    /**
     * One page of the groups that a user is in, oldest first.
     *
     * @throws dev.signet.application.pool.PoolRefused where there is no such pool
     * @throws dev.signet.application.user.UserRefused where the pool has no such user
     */
    public Page<KnownGroup> groupsOf(Administrator by, UserPoolId pool, UserId user, PageRequest page) {
        pools.require(by, Permission.READ_USERS, pool);
        if (users.find(pool, user).isEmpty()) {
            throw new UserNotFound();
        }
        return Page.of(
                jdbc.sql(OF_USER)
                        .param("user", user.value())
                        .param("pool", pool.value())
                        .param("after", page.after())
                        .param("rows", page.rows())
                        .query(KnownGroup::read)
                        .list(),
                page,
                group -> group.id().value());
    }
}
