package dev.signet.domain.client;

/**
 * What clients of Cognito set for an app client and read back. Signet keeps it and acts on none of it: tokens can always be
 * revoked and say which session they are of, and no context is taken from whoever calls in a user's name.
 *
 * @param revocable Cognito's EnableTokenRevocation
 * @param passesContext Cognito's EnablePropagateAdditionalUserContextData
 */
public record KeptClientSettings(boolean revocable, boolean passesContext) {

    /** As Cognito has them for a new client. */
    public static final KeptClientSettings DEFAULT = new KeptClientSettings(true, false);
}
