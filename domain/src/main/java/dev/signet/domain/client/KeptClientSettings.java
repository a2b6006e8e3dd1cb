package dev.signet.domain.client;

import dev.signet.domain.Limits;
import dev.signet.domain.pool.Given;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What clients of Cognito set for an app client and read back. Signet keeps it and acts on none of it: tokens can always be
 * revoked and say which session they are of, no context is taken from whoever calls in a user's name, and there are no
 * hosted pages that would know a browser again.
 *
 * @param revocable Cognito's EnableTokenRevocation
 * @param passesContext Cognito's EnablePropagateAdditionalUserContextData
 * @param singleSignOn for how long Cognito's pages would know a browser again; 0 to 90 days, an hour where stored settings
 *     lack it
 * @param given members of Cognito as they were given, where the client's settings say the same otherwise: a text is told again
 *     for as long as it means what the settings say; none where stored settings lack them
 */
public record KeptClientSettings(
        boolean revocable, boolean passesContext, Duration singleSignOn, Map<String, String> given) {

    private static final Duration SINGLE_SIGN_ON = Duration.ofHours(1);

    /** As Cognito has them for a new client. */
    public static final KeptClientSettings DEFAULT = new KeptClientSettings(true, false, SINGLE_SIGN_ON, Map.of());

    public KeptClientSettings {
        singleSignOn = Objects.requireNonNullElse(singleSignOn, SINGLE_SIGN_ON);
        Limits.within("kept.singleSignOn", singleSignOn, Duration.ZERO, Duration.ofDays(90));
        given = Given.copyOf(given);
    }

    /** The same, but for how long pages would know a browser again. */
    public KeptClientSettings knowing(Duration other) {
        return new KeptClientSettings(revocable, passesContext, other, given);
    }
}
