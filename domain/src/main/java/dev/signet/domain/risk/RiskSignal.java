package dev.signet.domain.risk;

/** What is looked at in a sign-in. */
public enum RiskSignal {
    /** The device, or the program in its network, is none from which the user has signed in before. */
    NEW_DEVICE,
    /** The country is none from which the user has signed in before. */
    NEW_COUNTRY,
    /** Nobody travels as fast from where the user signed in last. The figure is in kilometres per hour. */
    IMPOSSIBLE_TRAVEL,
    /** The address is on a list of those with a bad reputation. */
    ADDRESS_REPUTATION,
    /** Sign-ins have failed before this one. The figure is how many in a row. */
    FAILED_ATTEMPTS,
    /** The password is known from a breach. The figure is how often, at most 2^31-1. */
    BREACHED_PASSWORD
}
