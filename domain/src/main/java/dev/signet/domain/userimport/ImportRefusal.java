package dev.signet.domain.userimport;

/** Why an import refuses. */
public enum ImportRefusal {
    /** It was started already, or is over. */
    NOT_TO_BE_STARTED,
    /** It was not started, or is over. */
    NOT_TO_BE_STOPPED
}
