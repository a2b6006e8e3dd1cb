package dev.signet.domain.session;

/** What was proved at a sign-in. */
public enum Factor {
    /** The password, sent to Signet. */
    PASSWORD,
    /** A new password in place of the temporary one. */
    NEW_PASSWORD
}
