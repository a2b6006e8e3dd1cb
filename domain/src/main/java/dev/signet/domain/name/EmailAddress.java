package dev.signet.domain.name;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: RFC 5321 §4.1.2 without quoted local parts and address literals. A domain in another script is
 * written in its ASCII form (RFC 5890 §2.3.2.1).
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")++");

    private EmailAddress() {}

    /** Whether it has the shape of an address; whether somebody reads it, only a code can tell. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && SHAPE.matcher(text).matches();
    }

    /**
     * The form by which two spellings are the same address: lower case throughout. A local part may differ by case (RFC
     * 5321 §2.4), but no provider lets two people have such addresses.
     */
    public static Optional<String> canonical(String text) {
        return isOne(text) ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
