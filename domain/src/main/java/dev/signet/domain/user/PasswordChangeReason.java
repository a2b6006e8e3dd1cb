package dev.signet.domain.user;

/** Why a password was set. */
public enum PasswordChangeReason {
    /** Chosen at sign-up. */
    SIGN_UP,
    /** Changed by the user, who knew the old one. */
    CHANGED,
    /** Set with a code after the old one was forgotten. */
    RESET,
    /** Set by an operator. */
    SET_BY_OPERATOR,
    /** Chosen in place of a temporary one. */
    REPLACED_TEMPORARY,
    /** Hashed elsewhere, and brought along by an import. */
    IMPORTED
}
