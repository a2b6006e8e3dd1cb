package dev.signet.application.courier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a receiver has come.
 *
 * @param position up to where everything is settled
 * @param attempts how often the next event was tried in vain
 * @param failingSince since when the receiver fails
 * @param nextAttempt when it is tried again
 * @param lastStatus HTTP status of the last answer
 * @param lastError why the last attempt failed
 * @param lastAt when it ended
 */
public record Progress(
        long position,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttempt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant lastAt) {

    /** Reads the columns of {@code delivery.courier_cursor}. */
    public static Progress read(ResultSet row, int number) throws SQLException {
        int attempts = row.getInt("attempts");
        return new Progress(
                row.getLong("position"),
                attempts,
                instant(row, "failing_since"),
                attempts == 0 ? null : instant(row, "due_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                instant(row, "last_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
