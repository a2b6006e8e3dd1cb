package dev.signet.application.pool;

import dev.signet.domain.pool.UserPoolId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Says about how many users a pool has, at a cost that does not grow with them. */
@Service
public class EstimateUsers {

    /** Beyond it nobody counts. */
    public static final int MOST = 10_000;

    static final String COUNTED =
            "select count(*) from (select 1 from lookup.app_user where pool = ? limit " + MOST + ") counted";

    private final JdbcTemplate jdbc;

    EstimateUsers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are; {@value #MOST} where there are more. Whoever asks has been let into the pool. */
    public int of(UserPoolId pool) {
        Integer users = jdbc.queryForObject(COUNTED, Integer.class, pool.value());
        return users == null ? 0 : users;
    }
}
