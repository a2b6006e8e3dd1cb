package dev.signet.application.srp;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what clients send for a proof. */
public final class SrpText {

    /** How far the client's clock may be off. The proof serves once, so this only keeps nonsense out. */
    static final Duration SKEW = Duration.ofMinutes(15);

    /** As long as N and one more byte, since some clients write a leading zero. */
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,770}");

    /** {@code Fri Sep 4 13:50:15 UTC 2026} after the name of the day, which tells nothing. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH);

    private static final Pattern DAY = Pattern.compile("^[A-Z][a-z]{2} ");

    private SrpText() {}

    /** A number in hexadecimal digits, of which the number may be odd; nothing where it is none or too long. */
    public static Optional<BigInteger> number(String text) {
        return HEXADECIMAL.matcher(text).matches() ? Optional.of(new BigInteger(text, 16)) : Optional.empty();
    }

    /** Whether {@code text} is a time in the form that clients sign, and not more than a quarter of an hour off. */
    public static boolean isRecent(String text, Instant now) {
        try {
            Instant signed = LocalDateTime.parse(DAY.matcher(text).replaceFirst(""), TIMESTAMP)
                    .toInstant(ZoneOffset.UTC);
            return Duration.between(signed, now).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
