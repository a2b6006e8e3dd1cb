package dev.signet.domain.operator;

/** Why an operator's record refuses. */
public enum OperatorRefusal {
    /** The operator was dismissed, which is final; the person can be appointed anew. */
    DISMISSED,
    /** The operator has as many access keys as one can have. */
    TOO_MANY_ACCESS_KEYS
}
