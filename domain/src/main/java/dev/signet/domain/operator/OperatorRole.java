package dev.signet.domain.operator;

/** What an operator may do. */
public enum OperatorRole {
    /** Everything, for every tenant. */
    PLATFORM_ADMINISTRATOR,
    /** Everything within one tenant. */
    TENANT_ADMINISTRATOR,
    /** Read the audit trail and everything else, change nothing. */
    AUDITOR,
    /** Read settings and users, not the audit trail. */
    READ_ONLY
}
