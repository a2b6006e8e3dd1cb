package dev.signet.domain.hold;

/** How far a legal hold reaches. */
public enum HoldScope {
    /** One session, and with it the person whose session it is: their key opens what the session holds. */
    SESSION,
    /** One user with all sessions. */
    USER,
    /** Everything of a user pool. */
    POOL,
    /** Everything of a tenant, its pools among it. */
    TENANT
}
