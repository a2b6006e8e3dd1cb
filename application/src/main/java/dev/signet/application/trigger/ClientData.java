package dev.signet.application.trigger;

import java.util.Map;

/**
 * What a client sends along for triggers. Signet reads none of it.
 *
 * @param metadata goes to triggers as {@code clientMetadata}
 * @param validation goes to the trigger before a sign-up as {@code validationData}
 */
public record ClientData(Map<String, String> metadata, Map<String, String> validation) {

    /** Nothing. */
    public static final ClientData NONE = new ClientData(Map.of(), Map.of());

    /** Copies both. */
    public ClientData {
        metadata = Map.copyOf(metadata);
        validation = Map.copyOf(validation);
    }

    /** Neither of both. */
    @Override
    public String toString() {
        return "ClientData";
    }
}
