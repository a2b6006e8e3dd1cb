package dev.signet.application.token;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a token that came back is not taken. */
public abstract sealed class TokenRefused extends Refusal {

    private TokenRefused(String message) {
        super(message);
    }

    /** It is no JWT as Signet writes them. */
    @ErrorId(
            value = "token.malformed",
            kind = Kind.UNAUTHENTICATED,
            when = "A token is not a signed JWT as Signet writes them.")
    public static final class TokenMalformed extends TokenRefused {

        TokenMalformed() {
            super("send the token exactly as Signet issued it");
        }
    }

    /** No key of ours signed it. */
    @ErrorId(
            value = "token.untrusted",
            kind = Kind.UNAUTHENTICATED,
            when = "No key that is accepted here signed the token: it is foreign, altered, or its key was withdrawn.")
    public static final class TokenUntrusted extends TokenRefused {

        TokenUntrusted() {
            super("the token was not signed by a key that is accepted here; sign in again");
        }
    }

    /** It was issued by another pool, or under another address of Signet. */
    @ErrorId(
            value = "token.wrong_issuer",
            kind = Kind.UNAUTHENTICATED,
            when = "A token is another pool's, or was issued under another public address of Signet.")
    public static final class TokenOfAnotherIssuer extends TokenRefused {

        TokenOfAnotherIssuer() {
            super("send a token that this pool issued");
        }
    }

    /** It is an ID token where an access token is due, or the reverse. */
    @ErrorId(
            value = "token.wrong_use",
            kind = Kind.UNAUTHENTICATED,
            when = "An ID token was sent where an access token is due, or the reverse.")
    public static final class TokenOfAnotherUse extends TokenRefused {

        TokenOfAnotherUse(TokenUse expected) {
            super("send the %s token here, not the other one".formatted(expected.claim()));
        }
    }

    /** Its time is over. */
    @ErrorId(value = "token.expired", kind = Kind.UNAUTHENTICATED, when = "A token's time is over.")
    public static final class TokenExpired extends TokenRefused {

        TokenExpired() {
            super("the token has expired; use the refresh token to get another");
        }
    }

    /** It claims to be issued later than now. */
    @ErrorId(
            value = "token.not_yet_valid",
            kind = Kind.UNAUTHENTICATED,
            when = "A token says that it was issued later than now: a node's clock is wrong.")
    public static final class TokenNotYetValid extends TokenRefused {

        TokenNotYetValid() {
            super("the token is dated in the future; check the clocks of the nodes that issue tokens");
        }
    }
}
