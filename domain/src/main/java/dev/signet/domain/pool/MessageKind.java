package dev.signet.domain.pool;

/** The messages a pool sends. */
public enum MessageKind {
    /** The code that confirms a sign-up. */
    SIGN_UP,
    /** The code that verifies a new address. */
    VERIFY_ATTRIBUTE,
    /** The code that resets a forgotten password. */
    RESET_PASSWORD,
    /** The temporary password for a user whom an operator created. */
    INVITATION,
    /** The code that is owed in a sign-in. */
    SIGN_IN,
    /** What became of a sign-in that may not be the user's own; its words stand in the policy about risk. */
    RISK
}
