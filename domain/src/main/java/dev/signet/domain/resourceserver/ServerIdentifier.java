package dev.signet.domain.resourceserver;

import java.util.regex.Pattern;

/** What a resource server may be called in tokens; a URL of the API is usual. */
public final class ServerIdentifier {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}");

    private ServerIdentifier() {}

    /**
     * Gives the identifier back where a resource server may have it: 1 to 256 characters of RFC 6749 §3.3.
     *
     * @throws IllegalArgumentException naming the field where it may not
     */
    public static String require(String identifier) {
        if (!VISIBLE.matcher(identifier).matches()) {
            throw new IllegalArgumentException(
                    "identifier must have from 1 to 256 visible ASCII characters but no quote or backslash");
        }
        return identifier;
    }
}
