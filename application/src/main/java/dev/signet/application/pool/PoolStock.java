package dev.signet.application.pool;

import dev.signet.domain.pool.UserPoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a kind a pool has, for kinds of which it may have so many and no more. */
@Component
public class PoolStock {

    private final JdbcClient jdbc;

    PoolStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has whoever counts for the same pool wait until the present transaction has ended. */
    public void takeTurn(UserPoolId pool) {
        jdbc.sql("select id from lookup.pool where id = :pool for no key update")
                .param("pool", pool.value())
                .query(String.class)
                .single();
    }

    /**
     * Counts them within the present transaction; whoever counts for the same pool waits until it has ended, so that
     * two cannot both add the last one.
     *
     * @param table a table of ours with a column {@code pool}, never a name from outside
     */
    public long inTurn(UserPoolId pool, String table) {
        takeTurn(pool);
        return jdbc.sql("select count(*) from " + table + " where pool = :pool")
                .param("pool", pool.value())
                .query(Long.class)
                .single();
    }
}
