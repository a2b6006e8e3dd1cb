package dev.signet.application.session;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a session gives no new tokens. */
public abstract sealed class SessionRefused extends Refusal {

    private SessionRefused(String message) {
        super(message);
    }

    /** Not a refresh token of this pool and client. */
    @ErrorId(
            value = "session.invalid_refresh_token",
            kind = Kind.UNAUTHENTICATED,
            when = "The refresh token is malformed, forged, or of another pool or client.")
    public static final class InvalidRefreshToken extends SessionRefused {
        InvalidRefreshToken() {
            super("Invalid Refresh Token. Sign in again.");
        }
    }

    /** The session is over. */
    @ErrorId(
            value = "session.revoked",
            kind = Kind.UNAUTHENTICATED,
            when = "The session was ended: by a sign-out, a revocation, an operator or a rule.")
    public static final class Revoked extends SessionRefused {
        Revoked() {
            super("Refresh Token has been revoked. Sign in again.");
        }
    }

    /** The refresh tokens of the session have outlived their time. */
    @ErrorId(
            value = "session.expired",
            kind = Kind.UNAUTHENTICATED,
            when = "The refresh token's absolute lifetime, counted from the sign-in, is over.")
    public static final class Expired extends SessionRefused {
        Expired() {
            super("Refresh Token has expired. Sign in again.");
        }
    }

    /** The refresh token had been replaced already. */
    @ErrorId(
            value = "session.refresh_token_reused",
            kind = Kind.UNAUTHENTICATED,
            when = "The refresh token had already been replaced by a newer one; it may be in two hands.")
    public static final class Reused extends SessionRefused {
        Reused() {
            super("Refresh token reuse detected. Sign in again.");
        }
    }

    /** The user may not use the account at present. */
    @ErrorId(value = "session.user_disabled", kind = Kind.UNAUTHENTICATED, when = "An operator has disabled the user.")
    public static final class UserDisabled extends SessionRefused {
        UserDisabled() {
            super("User is disabled.");
        }
    }

    /** The client may not refresh. */
    @ErrorId(
            value = "session.refresh_not_enabled",
            kind = Kind.FORBIDDEN,
            when = "The client's settings do not name refresh tokens among its flows.")
    public static final class RefreshNotEnabled extends SessionRefused {
        RefreshNotEnabled() {
            super("Refresh is not enabled for the client. Add it to the client's auth_flows.");
        }
    }

    /** There is no such session of this user. */
    @ErrorId(value = "session.not_found", kind = Kind.NOT_FOUND, when = "The user has no such open session.")
    public static final class NotFound extends SessionRefused {
        NotFound() {
            super("The user has no such session.");
        }
    }

    /** A client that cannot take a new refresh token asked with one that must be replaced. */
    @ErrorId(
            value = "session.rotating",
            kind = Kind.CONFLICT,
            when = "Refresh tokens of the client rotate, and the call has no place for the next one.")
    public static final class Rotating extends SessionRefused {

        Rotating() {
            super("Refresh tokens of this client rotate. Use a call that answers with the next one.");
        }
    }

    /** Something else than a refresh token was to be revoked. */
    @ErrorId(
            value = "session.not_a_refresh_token",
            kind = Kind.INVALID,
            when = "What was to be revoked is not a refresh token as Signet writes them.")
    public static final class NotARefreshToken extends SessionRefused {

        NotARefreshToken() {
            super("Send the refresh token; it ends the session for every token of it.");
        }
    }
}
