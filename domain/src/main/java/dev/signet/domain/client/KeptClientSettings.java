package dev.signet.domain.client;

import dev.signet.domain.pool.Given;
import java.util.Map;

/**
 * What clients of Cognito set for an app client and read back. Signet keeps it and acts on none of it: tokens can always be
 * revoked and say which session they are of, and no context is taken from whoever calls in a user's name.
 *
 * @param revocable Cognito's EnableTokenRevocation
 * @param passesContext Cognito's EnablePropagateAdditionalUserContextData
 * @param given members of Cognito as they were given, where the client's settings say the same otherwise: a text is told again
 *     for as long as it means what the settings say; none where stored settings lack them
 */
public record KeptClientSettings(boolean revocable, boolean passesContext, Map<String, String> given) {

    /** As Cognito has them for a new client. */
    public static final KeptClientSettings DEFAULT = new KeptClientSettings(true, false, Map.of());

    public KeptClientSettings {
        given = Given.copyOf(given);
    }
}
