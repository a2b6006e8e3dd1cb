package dev.signet.application.operator;

/** The kinds of thing that operators do. */
public enum Permission {
    /** See tenants, pools, clients and signing keys. */
    READ_SETTINGS,
    /** See which users there are and how their accounts stand. */
    READ_USERS,
    /** See the audit trail and the timelines. */
    READ_AUDIT,
    /** See personal data: names, addresses and other attributes of users. */
    READ_PERSONAL,
    /** See who else is an operator. */
    READ_OPERATORS,
    /** See legal holds. */
    READ_HOLDS,
    /** Place and release legal holds. */
    MANAGE_HOLDS,
    /** Create and change pools, clients and signing keys. */
    CHANGE_SETTINGS,
    /** Create and change users. */
    CHANGE_USERS,
    /** Create and rename tenants. */
    MANAGE_TENANTS,
    /** Appoint and dismiss operators. */
    MANAGE_OPERATORS,
    /** See how far the projections are and rebuild views: what concerns all tenants at once. */
    MANAGE_PLATFORM
}
