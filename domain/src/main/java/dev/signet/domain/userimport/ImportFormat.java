package dev.signet.domain.userimport;

/** How the file of an import is written. */
public enum ImportFormat {
    /** Cognito's: a header and a line for each user, without passwords. */
    COGNITO_CSV,
    /** A JSON object for each user, with what proves their password and all else that is known of them. */
    JSON_LINES
}
