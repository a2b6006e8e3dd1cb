package dev.signet.resourceserver;

/** An access token is not to be accepted. Answer 401 and ask for a new one; for {@link Reason#SCOPE} answer 403. */
public final class TokenRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    TokenRefused(Reason reason) {
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
        /** No key of the pool has signed it, or the keys cannot be had. */
        SIGNATURE("The token's signature cannot be verified."),
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
    }
}
