package dev.signet.domain.identitypool;

/** Why an identity pool refuses. */
public enum IdentityPoolRefusal {
    /** The identity pool was deleted, which is final. */
    DELETED
}
