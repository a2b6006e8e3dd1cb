package dev.signet.domain.risk;

/** What the policy says about an address by itself. */
public enum AddressRule {
    /** Nothing. */
    NONE,
    /** Nobody is let in from there. */
    BLOCKED,
    /** Whoever is there is not assessed. */
    SKIPPED
}
