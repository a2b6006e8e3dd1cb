package dev.signet.domain.session;

/** Why a sign-in was refused: a closed list, since refusals are evidence. */
public enum AuthRefusal {
    /** The password was wrong. */
    WRONG_PASSWORD,
    /** A code by e-mail or text message was wrong, or not good any more. */
    WRONG_CODE,
    /** The code of an authenticator app, or a recovery code, was wrong or had been used. */
    WRONG_TOKEN_CODE,
    /** A passkey proved nothing: another challenge, another site, an unknown key or a wrong signature. */
    WRONG_PASSKEY,
    /** A device did not prove to be the one that was remembered. */
    WRONG_DEVICE,
    /** The pool's own challenge was answered wrongly. */
    WRONG_CUSTOM_ANSWER,
    /** A trigger of the pool, or its assessment of the risk, forbade the sign-in. */
    FORBIDDEN_BY_POOL,
    /** The password was a temporary one and too old. */
    TEMPORARY_PASSWORD_EXPIRED,
    /** The right password for an account that is disabled. */
    USER_DISABLED,
    /** The right password for an account that has not been confirmed. */
    USER_NOT_CONFIRMED,
    /** The right password for an account that must set a new one by code. */
    PASSWORD_RESET_REQUIRED
}
