package dev.signet.domain.mfa;

/** By what a sign-in may begin where the user may choose, by the name of its challenge. */
public enum FirstFactor {
    /** The password, plain or by SRP. */
    PASSWORD,
    /** A code by e-mail. */
    EMAIL_OTP,
    /** A code by text message. */
    SMS_OTP,
    /** A passkey. */
    WEB_AUTHN
}
