package dev.signet.domain.risk;

/** What is done about a sign-in at some level of risk; in ascending order of what it asks of the user. */
public enum RiskResponse {
    /** It goes on as any other. */
    NO_ACTION,
    /** A second factor is asked for where the user has one. */
    MFA_IF_CONFIGURED,
    /** A second factor is asked for, and whoever has none is not let in. */
    MFA_REQUIRED,
    /** Nobody is let in. */
    BLOCK
}
