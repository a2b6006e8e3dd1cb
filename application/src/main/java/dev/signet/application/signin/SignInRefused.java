package dev.signet.application.signin;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import java.time.Duration;

/** Why a sign-in is refused. */
public abstract sealed class SignInRefused extends Refusal {

    private SignInRefused(String message) {
        super(message);
    }

    /** Unknown user, wrong password: told apart by nobody. */
    @ErrorId(
            value = "signin.wrong_credentials",
            kind = Kind.UNAUTHENTICATED,
            when = "The user name or the password is wrong; which of them is not told.")
    public static final class WrongCredentials extends SignInRefused {
        WrongCredentials() {
            super("Incorrect username or password.");
        }
    }

    /** Nobody has that name, and the client's settings let that be told. */
    @ErrorId(
            value = "signin.user_not_found",
            kind = Kind.NOT_FOUND,
            when = "No user has that name; told only where the client does not prevent user existence errors.")
    public static final class UserNotFound extends SignInRefused {
        UserNotFound() {
            super("User does not exist.");
        }
    }

    /** Too many failures in a row. */
    @ErrorId(
            value = "signin.locked",
            kind = Kind.LIMITED,
            when = "Too many failed sign-ins in a row; known and unknown names alike are locked for a growing while.")
    public static final class Locked extends SignInRefused {

        private final Duration remaining;

        Locked(Duration remaining) {
            super("Password attempts exceeded. Wait for the time that Retry-After names, then try again.");
            this.remaining = remaining;
        }

        @Override
        public Duration retryAfter() {
            return remaining;
        }
    }

    /** The right password of an account that is disabled. */
    @ErrorId(
            value = "signin.user_disabled",
            kind = Kind.FORBIDDEN,
            when = "The password is right and an operator has disabled the user.")
    public static final class UserDisabled extends SignInRefused {
        UserDisabled() {
            super("User is disabled. An operator of the pool can enable the account again.");
        }
    }

    /** The right password of an account that has not been confirmed. */
    @ErrorId(
            value = "signin.user_not_confirmed",
            kind = Kind.FORBIDDEN,
            when = "The password is right and the sign-up has not been confirmed.")
    public static final class UserNotConfirmed extends SignInRefused {
        UserNotConfirmed() {
            super("User is not confirmed. Confirm the sign-up with the code that was sent, or ask for another code.");
        }
    }

    /** The right password of an account that must set a new one by code. */
    @ErrorId(
            value = "signin.password_reset_required",
            kind = Kind.FORBIDDEN,
            when = "The password is right and an operator demands a new one, to be set by code.")
    public static final class ResetRequired extends SignInRefused {
        ResetRequired() {
            super("Password reset required for the user. Set a new password by the forgotten-password flow.");
        }
    }

    /** The temporary password is too old. */
    @ErrorId(
            value = "signin.temporary_password_expired",
            kind = Kind.FORBIDDEN,
            when = "The temporary password is right and too old.")
    public static final class TemporaryPasswordExpired extends SignInRefused {
        TemporaryPasswordExpired() {
            super("Temporary password has expired and must be reset by an operator of the pool.");
        }
    }

    /** The client may not sign users in that way. */
    @ErrorId(
            value = "signin.flow_not_enabled",
            kind = Kind.FORBIDDEN,
            when = "The client's settings do not name this way of signing in.")
    public static final class FlowNotEnabled extends SignInRefused {
        FlowNotEnabled() {
            super("This way of signing in is not enabled for the client. Add it to the client's auth_flows.");
        }
    }

    /** The challenge cannot be answered (any more). */
    @ErrorId(
            value = "signin.invalid_challenge_session",
            kind = Kind.UNAUTHENTICATED,
            when = "The challenge session is forged, expired, already used or of another pool or client.")
    public static final class InvalidChallenge extends SignInRefused {
        InvalidChallenge() {
            super("Invalid session for the user. Start the sign-in again.");
        }
    }
}
