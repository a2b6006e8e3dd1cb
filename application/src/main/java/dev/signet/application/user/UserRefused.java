package dev.signet.application.user;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.user.UserRefusal;
import java.util.Locale;

/** Why a user is refused to an operator, or what the operator wants done with the account. */
public abstract sealed class UserRefused extends Refusal {

    private UserRefused(String message, String field) {
        super(message, field);
    }

    /** There is no such user, or none that one may know of. */
    @ErrorId(value = "user.not_found", kind = Kind.NOT_FOUND, when = "The pool has no such user.")
    public static final class UserNotFound extends UserRefused {
        /** Says so for whichever use case. */
        public UserNotFound() {
            super("User does not exist.", "user");
        }
    }

    /** The account as it stands does not do that. */
    @ErrorId(
            value = "user.not_now",
            kind = Kind.CONFLICT,
            when = "The account is in a state in which this cannot be done; the message names it.")
    public static final class NotNow extends UserRefused {
        NotNow(UserRefusal reason) {
            super(
                    "The account does not allow this in its present state: "
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + ".",
                    "user");
        }
    }

    /** There is nowhere to send the invitation. */
    @ErrorId(
            value = "user.no_address",
            kind = Kind.INVALID,
            when = "A user was to be invited who has neither an e-mail address nor a phone number.")
    public static final class NoAddress extends UserRefused {
        NoAddress() {
            super("Give email or phone_number, or suppress the invitation.", "attributes");
        }
    }

    /** There is no value that somebody could vouch for. */
    @ErrorId(
            value = "user.nothing_to_verify",
            kind = Kind.INVALID,
            when = "An operator vouched for an address that the user does not have.")
    public static final class NothingToVerify extends UserRefused {
        NothingToVerify(String attribute) {
            super("The user has no " + attribute + " to be verified. Give it a value.", "verified");
        }
    }

    /** Operators are dismissed before their account goes. */
    @ErrorId(value = "user.is_operator", kind = Kind.CONFLICT, when = "The account of an operator was to be deleted.")
    public static final class IsOperator extends UserRefused {
        /** Says so for whichever use case. */
        public IsOperator() {
            super("The user is an operator. Dismiss the operator first.", "user");
        }
    }

    /** What the account's own "no" is to the operator who asked. */
    public static UserRefused of(UserRefusal reason) {
        return reason == UserRefusal.DELETED ? new UserNotFound() : new NotNow(reason);
    }
}
