package dev.signet.api.oauth;

/** The error codes of RFC 6749 §5.2 that these endpoints answer. */
enum OAuthError {
    /** A parameter is missing, comes twice or stands in the wrong place. */
    INVALID_REQUEST("invalid_request", 400),
    /** The client is unknown or did not prove itself. */
    INVALID_CLIENT("invalid_client", 401),
    /** Too many requests, or Signet cannot reach what it needs (RFC 7009 §2.2.1 answers 503 so). */
    TEMPORARILY_UNAVAILABLE("temporarily_unavailable", 503),
    /** Signet failed. */
    SERVER_ERROR("server_error", 500);

    private final String code;
    private final int status;

    OAuthError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
