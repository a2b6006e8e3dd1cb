package dev.signet.domain.user;

/** What a one-time code proves. */
public enum CodePurpose {
    /** That the person who signed up reads the address. */
    CONFIRM_SIGN_UP,
    /** That the user reads the new address. */
    VERIFY_ATTRIBUTE,
    /** That the person who forgot the password reads the verified address. */
    RESET_PASSWORD,
    /** That whoever signs in reads the address. */
    SIGN_IN
}
