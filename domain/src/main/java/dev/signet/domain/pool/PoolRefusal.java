package dev.signet.domain.pool;

/** Why a pool refuses. */
public enum PoolRefusal {
    /** The way in which users are named is fixed when the pool is created (as in Cognito). */
    SIGN_IN_NAMES_FIXED,
    /** An attribute that exists cannot be removed or be given another type: users may have values of it. */
    ATTRIBUTE_FIXED,
    /** An attribute cannot be required afterwards: users may be without it. */
    ATTRIBUTE_REQUIRED_LATE,
    /** The pool is protected against deletion. */
    PROTECTED,
    /** The pool was deleted, which is final. */
    DELETED,
    /** The pool has had a key by that identifier. */
    KEY_EXISTS,
    /** The pool never had that key. */
    KEY_UNKNOWN,
    /** The key is the last of its use: without another nothing could be signed. */
    KEY_LAST
}
