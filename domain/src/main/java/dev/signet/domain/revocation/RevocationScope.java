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
    POOL,
    /** Every session of every user pool of a tenant; carried out by an order for each pool. */
    TENANT,
    /** Every token that a signing key of a user pool signed. Sessions go on, with tokens by the key that takes over. */
    SIGNING_KEY;

    /** Whether there may be more sessions than one transaction can end, so that a sweep has to end them. */
    public boolean swept() {
        return this == CLIENT || this == POOL || this == TENANT;
    }
}
