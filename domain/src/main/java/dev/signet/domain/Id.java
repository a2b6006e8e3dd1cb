package dev.signet.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An identifier: a prefix that says what it names, an underscore and a UUID as 32 lower-case hexadecimal digits
 * ({@code ses_0198…}). Prefixes differ for each aggregate, so that no two streams can share an identifier. Every
 * implementation is a record whose only component is {@code value}.
 */
public interface Id {

    /** The identifier as it is written everywhere: in events, paths and tables. */
    String value();

    /** The UUID behind the prefix. */
    default UUID uuid() {
        String digits = value().substring(value().length() - 32);
        return new UUID(Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16));
    }

    /** Writes {@code uuid} behind {@code prefix}, as the value of an identifier. */
    static String write(String prefix, UUID uuid) {
        return prefix + "_" + hex(uuid.getMostSignificantBits()) + hex(uuid.getLeastSignificantBits());
    }

    /**
     * Refuses a value that is not {@code prefix_} followed by 32 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException naming the prefix that was expected, never the value
     */
    static void require(String prefix, String value) {
        if (value.length() != prefix.length() + 33
                || !value.startsWith(prefix)
                || value.charAt(prefix.length()) != '_'
                || !Hex.DIGITS
                        .matcher(value)
                        .region(prefix.length() + 1, value.length())
                        .matches()) {
            throw new IllegalArgumentException("expected an identifier that begins with " + prefix + "_");
        }
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Holds the pattern, which an interface cannot hide. */
    final class Hex {
        private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

        private Hex() {}
    }
}
