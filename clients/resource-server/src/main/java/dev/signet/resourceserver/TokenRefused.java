package dev.signet.resourceserver;

/** An access token is not to be accepted. {@link Reason} says what to answer. */
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Refuses for that reason; for doors that refuse on their own account, such as for a scope. */
    public TokenRefused(Reason reason) {
        super(reason.sentence, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The reasons there are. */
    public enum Reason {
        /** It is no JWT with the claims of an access token. */
        MALFORMED("The token is no access token of Signet."),
        /** No key of the pool has signed it. */
        SIGNATURE("The token's signature cannot be verified."),
        /** Who has signed it is not known: the keys of the pool cannot be had. */
        KEYS("The token's signature cannot be verified at the moment."),
        /** Another pool has issued it. */
        ISSUER("The token is of another issuer."),
        /** It was issued to an app client that this API does not serve. */
        CLIENT("The token was issued to a client that is not served here."),
        /** Its time is over. */
        EXPIRED("The token has expired."),
        /** It is an ID token, which opens nothing. */
        USE("The token is not an access token."),
        /** It lacks a scope. */
        SCOPE("The token lacks a scope that is needed here."),
        /** It was revoked. */
        REVOKED("The token has been revoked."),
        /** Whether it was revoked is not known: news of revocations are older than the settings allow. */
        STALE("Whether the token has been revoked cannot be told at the moment.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For developers. */
        public String sentence() {
            return sentence;
        }

        /** The HTTP status to answer with (RFC 6750 §3.1); 503 where another token would not help either. */
        public int status() {
            return switch (this) {
                case SCOPE -> 403;
                case STALE, KEYS -> 503;
                default -> 401;
            };
        }

        /** The {@code WWW-Authenticate} header to answer with (RFC 6750 §3). */
        public String challenge() {
            String error = this == SCOPE ? "insufficient_scope" : "invalid_token";
            return "Bearer error=\"" + error + "\", error_description=\"" + sentence + "\"";
        }
    }
}
