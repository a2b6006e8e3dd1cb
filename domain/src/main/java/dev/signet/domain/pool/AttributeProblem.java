package dev.signet.domain.pool;

/** Why an attribute cannot have a value, or cannot be without one. */
public enum AttributeProblem {
    /** The pool has no such attribute. */
    UNKNOWN("does not exist in the schema of the pool"),
    /** Signet keeps it; nobody writes it. */
    NOT_WRITABLE("is kept by Signet and cannot be written"),
    /** It has a value, which stays. */
    NOT_MUTABLE("cannot be changed once it has a value"),
    /** A user of the pool must have it. */
    REQUIRED("is required"),
    /** Fewer characters than the schema demands. */
    TOO_SHORT("is too short"),
    /** More characters than the schema allows. */
    TOO_LONG("is too long"),
    /** Not a decimal integer. */
    NOT_A_NUMBER("must be a decimal integer"),
    /** Below or above what the schema allows. */
    OUT_OF_RANGE("is out of range"),
    /** Neither {@code true} nor {@code false}. */
    NOT_A_BOOLEAN("must be true or false"),
    /** Not an instant as ISO 8601 text. */
    NOT_A_DATE_TIME("must be a time such as 2026-11-23T12:00:00Z"),
    /** Not an e-mail address. */
    NOT_AN_EMAIL("must be an e-mail address"),
    /** Not a phone number. */
    NOT_A_PHONE_NUMBER("must be a phone number such as +4930123456"),
    /** A control character or half of a surrogate pair. */
    NOT_TEXT("must not have control characters");

    private final String message;

    AttributeProblem(String message) {
        this.message = message;
    }

    /** The rest of a sentence that begins with the attribute's name; never its value. */
    public String message() {
        return message;
    }
}
