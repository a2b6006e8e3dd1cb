package dev.signet.application.session;

import org.jspecify.annotations.Nullable;

/**
 * From where, and with what, a session was used last. What is not known is absent.
 *
 * @param agent the user agent that the program named
 */
public record LastUse(@Nullable String address, @Nullable String agent, Places.@Nullable Place place) {

    /** Nothing of it: it is about a person. */
    @Override
    public String toString() {
        return "LastUse";
    }
}
