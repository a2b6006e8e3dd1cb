package dev.signet.application.trigger;

import dev.signet.domain.trigger.TriggerCallId;
import dev.signet.domain.trigger.TriggerOutcome;
import dev.signet.domain.trigger.TriggerSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param tries how often it was sent; 0 where it was cut off or too busy
 * @param status HTTP status of the last answer
 * @param error why there was no answer that could be taken
 */
public record CallRecord(
        TriggerCallId call,
        TriggerSource source,
        TriggerOutcome outcome,
        int tries,
        int millis,
        @Nullable Integer status,
        @Nullable String error,
        Instant at) {

    static CallRecord read(ResultSet row, int number) throws SQLException {
        return new CallRecord(
                new TriggerCallId(row.getString("id")),
                TriggerSource.valueOf(row.getString("source")),
                TriggerOutcome.valueOf(row.getString("outcome")),
                row.getInt("tries"),
                row.getInt("millis"),
                row.getObject("status", Integer.class),
                row.getString("error"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
