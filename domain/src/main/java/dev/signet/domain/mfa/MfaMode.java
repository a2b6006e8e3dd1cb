package dev.signet.domain.mfa;

/** Whether a second factor is asked for. */
public enum MfaMode {
    /** Of nobody. */
    OFF,
    /** Of those who have enabled one. */
    OPTIONAL,
    /** Of everybody; who has none sets one up at the sign-in. */
    ON
}
