package dev.signet.domain.revocation;

/** How far a revocation order reaches. */
public enum RevocationScope {
    /** One session. */
    SESSION,
    /** Every session of a user. */
    USER,
    /** Every session that began through an app client. */
    CLIENT,
    /** Every session of a user pool. */
    POOL;

    /** Whether there may be more sessions than one transaction can end, so that a sweep has to end them. */
    public boolean swept() {
        return this == CLIENT || this == POOL;
    }
}
