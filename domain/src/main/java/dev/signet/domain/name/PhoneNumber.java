package dev.signet.domain.name;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in the international form of ITU-T E.164: {@code +}, country code, subscriber; 7 to 15 digits. */
public final class PhoneNumber {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumber() {}

    /** Whether it is written in that form. */
    public static boolean isOne(String text) {
        return E164.matcher(text).matches();
    }

    /** The number itself, since there is one way to write it. */
    public static Optional<String> canonical(String text) {
        return isOne(text) ? Optional.of(text) : Optional.empty();
    }
}
