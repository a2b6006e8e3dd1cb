package dev.signet.domain;

import java.time.Duration;

/** Checks that a setting is within its limits, with a message that names it and them. */
public final class Limits {

    private Limits() {}

    /** Refuses a number outside {@code least} to {@code most}. */
    public static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
        }
    }

    /** Refuses a duration outside {@code least} to {@code most}; the message gives them as ISO 8601 text. */
    public static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
        }
    }

    /** Refuses a text with fewer or more code points. */
    public static void length(String name, String value, int least, int most) {
        int length = value.codePointCount(0, value.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException(name + " must have from " + least + " to " + most + " characters");
        }
    }

    /** Refuses what cannot be shown to people as a name: blank, more than 128 characters, or more than a line. */
    public static void label(String name, String value) {
        if (value.isBlank() || value.codePointCount(0, value.length()) > 128 || !PlainText.isOneLine(value)) {
            throw new IllegalArgumentException(name + " must have from 1 to 128 characters in one line");
        }
    }
}
