package dev.signet.projections.audit;

/** How what was tried ended. */
public enum AuditOutcome {
    /** Somebody proved something, or got what they asked for. */
    SUCCEEDED,
    /** Somebody was refused. */
    REFUSED,
    /** Something is different from now on, by decision of somebody who may decide it. */
    CHANGED,
    /** Somebody read the history. */
    READ
}
