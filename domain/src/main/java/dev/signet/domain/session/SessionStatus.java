package dev.signet.domain.session;

/** Where a session stands. */
public enum SessionStatus {
    /** Something was proved and something is still owed; it has no tokens, and ends by itself when it is not answered. */
    PENDING,
    /** Its tokens are good until they expire. */
    OPEN,
    /** None of its tokens is good any more. */
    ENDED
}
