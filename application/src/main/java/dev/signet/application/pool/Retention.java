package dev.signet.application.pool;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Caller;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.domain.EventFamily;
import dev.signet.domain.pool.UserPoolCommand.ChangeRetention;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.retention.RetentionRules;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Shows and sets for how long a pool keeps records in its online history. */
@Service
public class Retention {

    static final String OF_POOL = "select family, keep_seconds from lookup.retention where pool = ?";

    private final Pools pools;
    private final JdbcTemplate jdbc;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    Retention(Pools pools, JdbcTemplate jdbc, Commands commands, Atomically atomically, Clock clock) {
        this.pools = pools;
        this.jdbc = jdbc;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * The rules as they are now.
     *
     * @throws PoolRefused where there is no such pool
     */
    public RetentionRules read(Administrator by, UserPoolId pool) {
        pools.require(by, Permission.READ_SETTINGS, pool);
        Map<EventFamily, Duration> keep = new EnumMap<>(EventFamily.class);
        jdbc.query(
                OF_POOL,
                row -> {
                    keep.put(
                            EventFamily.valueOf(row.getString("family")),
                            Duration.ofSeconds(row.getLong("keep_seconds")));
                },
                pool.value());
        return new RetentionRules(keep);
    }

    /**
     * Replaces the rules as a whole. What they let go is taken out of the trail within the hour.
     *
     * @throws PoolRefused where there is no such pool
     */
    public void change(Administrator by, UserPoolId pool, RetentionRules rules, Caller caller) {
        atomically.run(() -> {
            KnownPool known = pools.require(by, Permission.CHANGE_SETTINGS, pool);
            Context context = by.context(known.tenant(), pool, caller);
            commands.send(new ChangeRetention(pool, rules, context.caller().actor(), clock.instant()), context);
        });
    }
}
