package dev.signet.domain.user;

/** Why a code was refused. */
public enum CodeRefusal {
    /** Not the code that was sent. */
    WRONG,
    /** Sent too long ago, or replaced by a newer one. */
    EXPIRED,
    /** Tried too often; it is void. */
    TOO_MANY_ATTEMPTS
}
