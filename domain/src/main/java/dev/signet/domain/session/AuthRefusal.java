package dev.signet.domain.session;

/** Why a sign-in was refused: a closed list, since refusals are evidence. */
public enum AuthRefusal {
    /** The password was wrong. */
    WRONG_PASSWORD,
    /** The password was a temporary one and too old. */
    TEMPORARY_PASSWORD_EXPIRED,
    /** The right password for an account that is disabled. */
    USER_DISABLED,
    /** The right password for an account that has not been confirmed. */
    USER_NOT_CONFIRMED,
    /** The right password for an account that must set a new one by code. */
    PASSWORD_RESET_REQUIRED
}
