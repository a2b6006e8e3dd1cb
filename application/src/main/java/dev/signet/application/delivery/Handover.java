package dev.signet.application.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What code of the pool's owner is given that sends a message in Signet's place.
 *
 * @param source what just happens, as a trigger is told it
 * @param user who gets it
 * @param client through which; absent where an operator acts
 * @param username as registered
 * @param attributes texts, as triggers get them
 * @param metadata what the client sent along
 * @param code the one-time code, or the temporary password; empty until there is one
 */
public record Handover(
        String source,
        String user,
        @Nullable String client,
        String username,
        Map<String, String> attributes,
        Map<String, String> metadata,
        String code) {

    /** Copies both. */
    public Handover {
        attributes = Map.copyOf(attributes);
        metadata = Map.copyOf(metadata);
    }

    /** The same with the code. */
    Handover with(String made) {
        return new Handover(source, user, client, username, attributes, metadata, made);
    }

    /** Neither code nor name nor attributes. */
    @Override
    public String toString() {
        return "Handover[" + source + "]";
    }
}
