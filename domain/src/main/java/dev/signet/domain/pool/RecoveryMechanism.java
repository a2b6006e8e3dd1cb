package dev.signet.domain.pool;

/** By what somebody who forgot the password gets it back. */
public enum RecoveryMechanism {
    /** A code to the verified e-mail address. */
    VERIFIED_EMAIL,
    /** A code to the verified phone number. */
    VERIFIED_PHONE_NUMBER,
    /** Only an operator; nobody by themselves. */
    ADMIN_ONLY
}
