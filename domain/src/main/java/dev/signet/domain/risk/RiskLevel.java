package dev.signet.domain.risk;

/** How likely a sign-in is not the user's own; in ascending order. */
public enum RiskLevel {
    /** Nothing speaks for it. */
    NONE,
    /** Something is unusual. */
    LOW,
    /** Several things are unusual. */
    MEDIUM,
    /** It probably is not. */
    HIGH
}
