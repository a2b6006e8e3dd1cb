package dev.signet.domain.risk;

/** Whether sign-ins are assessed, and whether something is done about them. */
public enum RiskMode {
    /** Nothing is assessed. */
    OFF,
    /** Assessments are recorded, and nothing is done about them. */
    AUDIT,
    /** What the policy says is done. */
    ENFORCED
}
