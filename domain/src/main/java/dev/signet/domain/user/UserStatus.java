package dev.signet.domain.user;

/** Where an account stands (Cognito's UserStatus). */
public enum UserStatus {
    /** Signed up, not yet confirmed. */
    UNCONFIRMED,
    /** In use. */
    CONFIRMED,
    /** Has a temporary password that must be replaced at the first sign-in. */
    FORCE_CHANGE_PASSWORD,
    /** Must set a new password by code before the next sign-in. */
    RESET_REQUIRED
}
