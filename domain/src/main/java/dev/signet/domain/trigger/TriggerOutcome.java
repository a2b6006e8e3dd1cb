package dev.signet.domain.trigger;

/** What came of a call. */
public enum TriggerOutcome {
    /** The answer was taken. */
    ANSWERED,
    /** The trigger said no. */
    REFUSED,
    /** The answer was not of the shape that it must have. */
    INVALID,
    /** There was no answer, or one that only tells of a fault. */
    UNREACHABLE
}
