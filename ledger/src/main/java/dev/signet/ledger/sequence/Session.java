package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.SQLException;

/** Work that lasts as long as its connection. */
public interface Session {

    /** Works on the connection until the end is requested; leaves nothing behind on it when it returns normally. */
    void hold(Connection connection, Stop stop) throws SQLException, InterruptedException;
}
