package dev.signet.api.console.frame;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures, times and identifiers as pages show them. All times are UTC: two people who compare pages see the same. */
public final class Words {

    /** The only words there are as yet. */
    public static final Words ENGLISH = new Words();

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final int SHORT = 8;

    private Words() {}

    /** A number with its thousands apart. */
    public String number(long number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('\u2009'); // thin space
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    /** The day of a time. */
    public String day(Instant time) {
        return DAY.format(time);
    }

    /** The time of a day, to the millisecond. */
    public String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** The time of a day, to the minute. */
    public String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Day and time, to the second. */
    public String time(@Nullable Instant time) {
        return time == null ? "" : SECONDS.format(time);
    }

    /** The same as machines read it. */
    public String machine(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    /** How long something took, in the unit that reads best. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "–";
        }
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? duration.toHours() + " h" : duration.toDays() + " d";
    }

    /** An identifier cut to what tells it from its neighbours: the prefix, and the random end. */
    public String id(@Nullable String id) {
        if (id == null) {
            return "";
        }
        int mark = id.indexOf('_');
        return mark < 0 || id.length() <= mark + 1 + SHORT
                ? id
                : id.substring(0, mark + 1) + "…" + id.substring(id.length() - SHORT);
    }

    /** A constant's name as words. */
    public String words(@Nullable Object name) {
        return name == null ? "" : name.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
