package dev.signet.application.signin;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import java.time.Duration;

/** Why a sign-in is refused. */
public abstract sealed class SignInRefused extends Refusal {

    private SignInRefused(String message) {
        super(message);
    }

    private SignInRefused(String message, String field) {
        super(message, field);
    }

    /** Unknown user, wrong password: told apart by nobody. */
    @ErrorId(
            value = "signin.wrong_credentials",
            kind = Kind.UNAUTHENTICATED,
            when = "The user name or the password is wrong; which of them is not told.")
    public static final class WrongCredentials extends SignInRefused {
        /** Says so whoever is asked for. */
        public WrongCredentials() {
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

    /** An account that must set a new password by code. */
    @ErrorId(
            value = "signin.password_reset_required",
            kind = Kind.FORBIDDEN,
            when =
                    "A new password is to be set by code: told by the right password, and by any other where the client does not"
                            + " prevent user existence errors.")
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

    /** The address that the sign-in comes from is blocked. */
    @ErrorId(
            value = "signin.blocked",
            kind = Kind.FORBIDDEN,
            when = "The pool's policy about risk blocks the address that the sign-in comes from, whatever was sent.")
    public static final class Blocked extends SignInRefused {
        /** Says nothing of what was sent. */
        public Blocked() {
            super("Unable to login because of security reasons.");
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

    /** The client may sign nobody in that way; only an operator may ask so. */
    @ErrorId(
            value = "signin.flow_not_supported",
            kind = Kind.INVALID,
            when =
                    "This way of signing in is not for this door: it is for operators only, or takes no first step here.")
    public static final class FlowNotSupported extends SignInRefused {
        FlowNotSupported() {
            super("Initiate Auth method not supported.");
        }
    }

    /** Something that the challenge asks for is missing. */
    @ErrorId(
            value = "signin.answer_missing",
            kind = Kind.INVALID,
            when = "The step lacks something that it asks for; the sentence and the field name it.")
    public static final class AnswerMissing extends SignInRefused {
        /** Names what is missing, by Cognito's name for it. */
        public AnswerMissing(String name) {
            super("Missing required parameter " + name, name);
        }
    }

    /** What was sent under a name is none of what it says. */
    @ErrorId(
            value = "signin.answer_unreadable",
            kind = Kind.INVALID,
            when = "A part of an answer cannot be read: a number of SRP that is none, or a proof that is no base64.")
    public static final class AnswerUnreadable extends SignInRefused {
        /** {@code name} is what cannot be read. */
        public AnswerUnreadable(String name) {
            super("Invalid parameter " + name, name);
        }
    }

    /** The password was proved, with a time that is not now. */
    @ErrorId(
            value = "signin.timestamp_off",
            kind = Kind.UNAUTHENTICATED,
            when = "The password was proved by SRP with a timestamp that is more than fifteen minutes off.")
    public static final class TimestampOff extends SignInRefused {
        TimestampOff() {
            super("Invalid timestamp. Set the clock of the device right and sign in again.");
        }
    }

    /** The challenge cannot be answered (any more). */
    @ErrorId(
            value = "signin.invalid_challenge_session",
            kind = Kind.UNAUTHENTICATED,
            when =
                    "The challenge session is forged or expired, of another pool, client, user or challenge, or the account"
                            + " has changed since.")
    public static final class InvalidChallenge extends SignInRefused {

        private final boolean expired;

        /** Says so for whichever reason but that it is too old. */
        public InvalidChallenge() {
            this(false);
        }

        private InvalidChallenge(boolean expired) {
            super(
                    expired
                            ? "Invalid session for the user, session is expired. Start the sign-in again."
                            : "Invalid session for the user. Start the sign-in again.");
            this.expired = expired;
        }

        /** It was good once. */
        static InvalidChallenge tooOld() {
            return new InvalidChallenge(true);
        }

        /** Whether it was good once and is too old. */
        public boolean expired() {
            return expired;
        }
    }

    /** The challenge was answered already. */
    @ErrorId(
            value = "signin.challenge_session_used",
            kind = Kind.UNAUTHENTICATED,
            when = "The challenge session was used already: each right answer uses it up.")
    public static final class ChallengeUsed extends SignInRefused {
        ChallengeUsed() {
            super("Invalid session for the user, session can only be used once.");
        }
    }

    /** What was chosen is not among what there is to choose from. */
    @ErrorId(
            value = "signin.challenge_not_available",
            kind = Kind.INVALID,
            when = "What was chosen is not among the challenges that were available.")
    public static final class NotAvailable extends SignInRefused {
        NotAvailable(String name) {
            super("Select one of the challenges that are available.", name);
        }
    }

    /** Nothing the account has is enough. */
    @ErrorId(
            value = "signin.no_factor",
            kind = Kind.FORBIDDEN,
            when =
                    "The pool asks for a second factor. The account has none and cannot set one up in a sign-in, or none of"
                            + " those it has enabled can be asked for: the pool has given them up, or the address is no longer"
                            + " known to be its owner's.")
    public static final class NoFactor extends SignInRefused {
        NoFactor() {
            super("The account has no second factor that the pool takes. An operator of the pool can help.");
        }
    }
}
