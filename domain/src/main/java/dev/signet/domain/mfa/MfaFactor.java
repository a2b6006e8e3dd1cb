package dev.signet.domain.mfa;

/** What can be asked for as a second factor, by the name of its challenge. */
public enum MfaFactor {
    /** A code by text message. */
    SMS_MFA,
    /** A code that an authenticator app shows (RFC 6238). */
    SOFTWARE_TOKEN_MFA,
    /** A code by e-mail. */
    EMAIL_OTP,
    /** A passkey that has verified its user, which stands for both factors. */
    WEB_AUTHN
}
