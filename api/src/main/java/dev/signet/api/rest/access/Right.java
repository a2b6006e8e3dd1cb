package dev.signet.api.rest.access;

import dev.signet.domain.operator.OperatorRole;

/** What routes for operators ask for. */
public enum Right {
    /** See tenants, pools, clients and keys. */
    READ_SETTINGS,
    /** See users and their sessions. */
    READ_USERS,
    /** See the audit trail and timelines. */
    READ_AUDIT,
    /** See who else is an operator. */
    READ_OPERATORS,
    /** Create and change pools, clients and keys. */
    WRITE_SETTINGS,
    /** Create and change users. */
    WRITE_USERS,
    /** Appoint and dismiss operators. */
    WRITE_OPERATORS,
    /** Create and rename tenants. */
    WRITE_TENANTS;

    /** Whether a role has this right, within its tenant where it is bound to one. */
    boolean isOf(OperatorRole role) {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR -> true;
            case TENANT_ADMINISTRATOR -> this != WRITE_TENANTS;
            case AUDITOR -> isRead();
            case READ_ONLY -> this == READ_SETTINGS || this == READ_USERS;
        };
    }

    private boolean isRead() {
        return switch (this) {
            case READ_SETTINGS, READ_USERS, READ_AUDIT, READ_OPERATORS -> true;
            case WRITE_SETTINGS, WRITE_USERS, WRITE_OPERATORS, WRITE_TENANTS -> false;
        };
    }
}
