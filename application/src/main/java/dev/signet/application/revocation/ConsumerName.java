package dev.signet.application.revocation;

import java.util.regex.Pattern;

/** What an instance of a resource server calls itself among those that use the same client. */
public record ConsumerName(String value) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    public ConsumerName {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("consumer takes 1 to 100 letters, digits and . _ : -");
        }
    }
}
