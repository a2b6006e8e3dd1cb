package dev.signet.ledger.checkpoint;

import java.sql.SQLException;

/** The database did not answer. */
public final class LedgerUnavailable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param what what was to be done, as a verb with its object */
    public LedgerUnavailable(String what, SQLException cause) {
        super("could not " + what, cause);
    }
}
