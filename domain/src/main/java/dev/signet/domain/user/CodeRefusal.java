package dev.signet.domain.user;

/** Why a code was refused. */
public enum CodeRefusal {
    /** Not the code that was sent. */
    WRONG,
    /** Tried too often; it is void. */
    TOO_MANY_ATTEMPTS
}
