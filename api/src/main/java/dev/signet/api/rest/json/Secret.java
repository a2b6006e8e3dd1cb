package dev.signet.api.rest.json;

import org.jspecify.annotations.Nullable;

/**
 * A password, code, secret or token in a request body: on the wire a text like any other, and never shown by accident.
 *
 * @param value the text itself
 */
public record Secret(String value) {

    /** The text, where there is one. */
    public static @Nullable String textOf(@Nullable Secret secret) {
        return secret == null ? null : secret.value();
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "***";
    }
}
