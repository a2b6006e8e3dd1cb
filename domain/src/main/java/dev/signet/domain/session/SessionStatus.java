package dev.signet.domain.session;

/** Where a session stands. */
public enum SessionStatus {
    /** Its tokens are good until they expire. */
    OPEN,
    /** None of its tokens is good any more. */
    ENDED
}
