package dev.signet.domain.pool;

/** The kinds of name by which a user may sign in. */
public enum SignInName {
    /** A name that the user chose, or that stands for them. */
    USERNAME,
    /** A verified e-mail address. */
    EMAIL,
    /** A verified phone number, E.164. */
    PHONE_NUMBER
}
