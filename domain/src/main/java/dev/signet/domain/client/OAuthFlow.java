package dev.signet.domain.client;

/** The grants that a client may ask for at the OAuth endpoints. */
public enum OAuthFlow {
    /** An authorization code (RFC 6749 §4.1). */
    CODE,
    /** Tokens in the redirection (RFC 6749 §4.2). */
    IMPLICIT,
    /** The client's own credentials (RFC 6749 §4.4). */
    CLIENT_CREDENTIALS
}
