package dev.signet.domain.risk;

/** What a signal says. */
public enum Finding {
    /** It is not so. */
    NO,
    /** It is so. */
    YES,
    /** It cannot be told. */
    UNKNOWN
}
