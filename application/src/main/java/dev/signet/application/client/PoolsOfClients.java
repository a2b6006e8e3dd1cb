package dev.signet.application.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.UserPoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Knows of which pool a client is, for doors where only the client is named. A client never changes its pool, so what was
 * found once is remembered; whether there still is such a client is for the use case to see.
 */
@Component
public class PoolsOfClients {

    static final String BY_CLIENT = "select pool from lookup.client where id = ?";

    private final JdbcTemplate jdbc;
    private final Cache<AppClientId, UserPoolId> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    PoolsOfClients(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The pool; nothing where there is no such client. */
    public Optional<UserPoolId> of(AppClientId client) {
        UserPoolId pool = known.getIfPresent(client);
        if (pool == null) {
            pool = read(client);
            if (pool != null) {
                known.put(client, pool);
            }
        }
        return Optional.ofNullable(pool);
    }

    private @Nullable UserPoolId read(AppClientId client) {
        return jdbc.query(
                BY_CLIENT, rows -> rows.next() ? new UserPoolId(rows.getString("pool")) : null, client.value());
    }
}
