package dev.signet.projections.rebuild;

import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables on their way. What needs an owner is done by functions of the schema, for the tables of views alone. */
final class NextTables {

    private static final String LOCK_TIMEOUT = "55P03";

    private final JdbcClient jdbc;

    NextTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes them, empty; those of an earlier run go. */
    void prepare(List<String> tables) {
        call("prepare", tables);
    }

    /** Drops them. */
    void discard(List<String> tables) {
        call("discard", tables);
    }

    void analyse(List<String> tables) {
        call("analyse", tables);
    }

    /**
     * Keeps everybody away from the live tables until the transaction ends.
     *
     * @throws ReaderInTheWay where somebody who reads them does not finish: those who come after are not kept waiting for
     *     long
     */
    void holdLive(List<String> tables) {
        jdbc.sql("set local lock_timeout = '300ms'").update();
        try {
            call("hold", tables);
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException refused
                    && LOCK_TIMEOUT.equals(refused.getSQLState())) {
                throw new ReaderInTheWay(e);
            }
            throw e;
        }
    }

    /** The live tables are in use, and it may be otherwise in a moment. */
    static final class ReaderInTheWay extends RuntimeException {
        ReaderInTheWay(DataAccessException cause) {
            super(cause);
        }
    }

    /** Puts them in the place of the live tables, which go. */
    void takeTheirPlace(List<String> tables) {
        call("switch", tables);
    }

    private void call(String function, List<String> tables) {
        jdbc.sql("select rebuild." + function + "(:tables)")
                .param("tables", tables.toArray(String[]::new))
                .query((row, _) -> true)
                .single();
    }
}
