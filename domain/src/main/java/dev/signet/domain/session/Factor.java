package dev.signet.domain.session;

/** What was proved at a sign-in. */
public enum Factor {
    /** The password, sent to Signet. */
    PASSWORD,
    /** The password, proved without being sent (SRP-6a). */
    PASSWORD_SRP,
    /** A new password in place of the temporary one. */
    NEW_PASSWORD,
    /** A code by text message, asked for as second factor. */
    SMS_MFA,
    /** A code by text message, with which the sign-in began. */
    SMS_OTP,
    /** A code by e-mail. */
    EMAIL_OTP,
    /** A code that an authenticator app showed (RFC 6238). */
    SOFTWARE_TOKEN_MFA,
    /** A recovery code. */
    RECOVERY_CODE,
    /** A passkey (WebAuthn). */
    WEB_AUTHN,
    /** A device that was remembered. */
    DEVICE,
    /** What the pool's own challenge asked for. */
    CUSTOM_CHALLENGE,
    /** The code that confirmed the sign-up a moment before. */
    SIGN_UP
}
