package dev.signet.domain.resourceserver;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.regex.Pattern;

/**
 * Something that a client may be allowed to do at a resource server. In tokens it stands behind the server's identifier and
 * a slash: {@code https://photos.example/read}.
 *
 * @param name 1 to 256 characters of RFC 6749 §3.3 without a slash
 * @param description for people; 1 to 256 characters
 */
public record Scope(String name, String description) {

    private static final Pattern NAME = Pattern.compile("[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]{1,256}");

    public Scope {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "scopes.name must have from 1 to 256 visible ASCII characters but no quote, slash or backslash");
        }
        Limits.length("scopes.description", description, 1, 256);
        if (!PlainText.isOne(description)) {
            throw new IllegalArgumentException("scopes.description must be plain text");
        }
    }
}
