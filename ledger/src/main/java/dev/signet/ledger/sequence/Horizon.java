package dev.signet.ledger.sequence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far the ledger is behind its events and what holds it up. The age of an open transaction is read from
 * the server where this login may see it; elsewhere it is the time for which the horizon has been seen not to move.
 */
final class Horizon {

    static final String BEHIND = "with " + Rewound.LAST + """
            select coalesce((select position from last), 0),
                   count(*),
                   min(v.at),
                   now(),
                   case when pg_snapshot_xmin(pg_current_snapshot()) < pg_snapshot_xmax(pg_current_snapshot())
                        then pg_snapshot_xmin(pg_current_snapshot())::text end,
                   (select min(xact_start) from pg_stat_activity where backend_xid is not null),
            """ + Rewound.CONDITION + """
            from ledger.event v
            where (v.stamp, v.id) > (
                coalesce((select stamp from last), '0'::xid8),
                coalesce((select id from last), 0))
            """;

    private @Nullable String oldest;
    private Instant since = Instant.EPOCH;

    synchronized LedgerFigures measure(Connection connection, boolean leading, boolean hearing) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEHIND);
                ResultSet row = select.executeQuery()) {
            row.next();
            Instant now = instant(row, 4, Instant.EPOCH);
            Instant observed = since(row.getString(5), now);
            Instant started = row.getString(5) == null ? now : instant(row, 6, now);
            return new LedgerFigures(
                    row.getLong(1),
                    row.getLong(2),
                    age(instant(row, 3, now), now),
                    age(observed.isBefore(started) ? observed : started, now),
                    row.getBoolean(7),
                    leading,
                    hearing);
        }
    }

    private Instant since(@Nullable String open, Instant now) {
        if (open == null || !open.equals(oldest)) {
            since = now;
        }
        oldest = open;
        return since;
    }

    private static Instant instant(ResultSet row, int column, Instant otherwise) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? otherwise : value.toInstant();
    }

    private static Duration age(Instant then, Instant now) {
        return then.isBefore(now) ? Duration.between(then, now) : Duration.ZERO;
    }
}
