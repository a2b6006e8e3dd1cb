package dev.signet.domain.user;

/** How an account came into being. */
public enum Registration {
    /** The person signed up. */
    SELF,
    /** An operator created it. */
    OPERATOR,
    /** A trigger of the pool knew the person elsewhere. */
    MIGRATED,
    /** An import brought the person along. */
    IMPORTED
}
