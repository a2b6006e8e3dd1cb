package dev.signet.domain.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as policies have them: a form of the W3C note on ISO 8601, or seconds since 1970. */
final class WrittenTime {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{5,12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

    private WrittenTime() {}

    /** The time; four digits are a year. */
    static Optional<Instant> read(String text) {
        try {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            if (DAY.matcher(text).matches()) {
                String day = text + "-01-01".substring(text.length() - 4);
                return Optional.of(OffsetDateTime.parse(day + "T00:00Z").toInstant());
            }
            if (MOMENT.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
