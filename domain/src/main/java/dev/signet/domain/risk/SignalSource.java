package dev.signet.domain.risk;

/** Where a signal comes from. */
public enum SignalSource {
    /** What is remembered of the user's earlier sign-ins. */
    MEMORY,
    /** The file that says where networks are, and what is remembered. */
    GEO_FILE,
    /** The list of addresses with a bad reputation. */
    REPUTATION_LIST,
    /** The count of failures in a row. */
    FAILURES,
    /** The list of passwords known from breaches. */
    BREACH_LIST,
    /** Nothing that could tell is configured, or it did not answer. */
    NOTHING
}
