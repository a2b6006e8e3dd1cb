package dev.signet.domain.risk;

/** When a password is looked up among those that are known from breaches. */
public enum CredentialUse {
    /** Somebody signs in by it. */
    SIGN_IN,
    /** Somebody sets it in place of another. */
    PASSWORD_CHANGE,
    /** Somebody signs up with it. */
    SIGN_UP
}
