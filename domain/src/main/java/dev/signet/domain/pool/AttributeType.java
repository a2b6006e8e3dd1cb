package dev.signet.domain.pool;

/** How the text of an attribute is read. Every value is kept as text, as in Cognito. */
public enum AttributeType {
    /** Any text. */
    STRING,
    /** A decimal integer. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An instant as ISO 8601 text. */
    DATE_TIME
}
