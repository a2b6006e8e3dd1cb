package dev.signet.application.group;

import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.domain.Outcome;
import dev.signet.domain.group.GroupId;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserCommand.AddToGroup;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts somebody who comes from elsewhere into those of their groups that the pool has, inside a transaction. */
@Component
public class GroupsByName {

    private static final String OF_POOL = """
            select g.id from lookup.user_group g
            where g.pool = :pool and g.name in (:names) order by g.id limit :most for key share of g
            """;

    private final Commands commands;
    private final JdbcClient jdbc;

    GroupsByName(Commands commands, JdbcClient jdbc) {
        this.commands = commands;
        this.jdbc = jdbc;
    }

    /** Joins; names that the pool has no group for change nothing. */
    public void join(UserPoolId pool, UserId user, Set<String> names, Context context, Instant now) {
        if (names.isEmpty()) {
            return;
        }
        List<GroupId> found = jdbc.sql(OF_POOL)
                .param("pool", pool.value())
                .param("names", names)
                .param("most", JoinGroup.MOST)
                .query((row, _) -> new GroupId(row.getString("id")))
                .list();
        for (GroupId group : found) {
            Outcome<UserRefusal> outcome = commands.send(new AddToGroup(user, group, now), context);
            outcome.orElseThrow(reason -> new IllegalStateException("a new user refuses: " + reason));
        }
    }
}
