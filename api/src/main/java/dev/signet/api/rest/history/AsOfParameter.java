package dev.signet.api.rest.history;

import dev.signet.projections.replay.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code as_of} asks for: a position of the ledger, a time, or nothing for now. */
final class AsOfParameter {

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private AsOfParameter() {}

    static Moment read(@Nullable String asOf) {
        if (asOf == null) {
            return Moment.NEWEST;
        }
        if (POSITION.matcher(asOf).matches()) {
            return new Moment.AtPosition(Long.parseLong(asOf));
        }
        try {
            Instant time = Instant.parse(asOf);
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
                return new Moment.AtTime(time);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("as_of takes a position or a time such as 2026-11-23T12:00:00Z", e);
        }
        throw new IllegalArgumentException("as_of must be between the years 1970 and 9999");
    }
}
