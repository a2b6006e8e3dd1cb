package dev.signet.domain.trigger;

/** What the trigger before tokens may change, by Cognito's names. */
public enum TokenGenerationVersion {
    /** Claims of the ID token and groups. */
    V1_0,
    /** Claims of both tokens, scopes and groups; values may be JSON of any kind. */
    V2_0,
    /** The same, for tokens of clients without a user, too. */
    V3_0;

    /** As the envelope gives it: {@code 1}, {@code 2}, {@code 3}. */
    public String number() {
        return name().substring(1, 2);
    }
}
