package dev.signet.domain.mfa;

/** Whether an authenticator has to verify its user, by PIN or biometrics (WebAuthn Level 3 §5.8.6). */
public enum UserVerification {
    /** What does not is refused. */
    REQUIRED,
    /** What can does; what cannot is taken all the same, as one factor. */
    PREFERRED
}
