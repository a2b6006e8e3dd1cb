package dev.signet.domain.password;

/** Why a password does not conform to the policy, in the order and words of Cognito where it has them. */
public enum PasswordProblem {
    /** Fewer characters than the policy demands. */
    TOO_SHORT("Password not long enough"),
    /** More than 256 characters. */
    TOO_LONG("Password too long"),
    /** No upper-case letter. */
    NO_UPPERCASE("Password must have uppercase characters"),
    /** No lower-case letter. */
    NO_LOWERCASE("Password must have lowercase characters"),
    /** No digit. */
    NO_NUMBER("Password must have numeric characters"),
    /** No symbol. */
    NO_SYMBOL("Password must have symbol characters"),
    /** A space at the beginning or the end. */
    SPACE_AT_AN_END("Password must not begin or end with a space"),
    /** A control character or half of a surrogate pair. */
    NOT_TEXT("Password must not have control characters");

    private final String message;

    PasswordProblem(String message) {
        this.message = message;
    }

    /** What is wrong, in a sentence for the developer; never the password. */
    public String message() {
        return message;
    }
}
