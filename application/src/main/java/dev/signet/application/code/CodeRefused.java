package dev.signet.application.code;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.user.UserRefusal;

/** Why a code is refused, or none is sent. */
public abstract sealed class CodeRefused extends Refusal {

    private CodeRefused(String message, String field) {
        super(message, field);
    }

    /** Not the code that was sent. */
    @ErrorId(
            value = "code.wrong",
            kind = Kind.INVALID,
            when = "The code is not the one that was sent, none was sent, or there is no such user.")
    public static final class Wrong extends CodeRefused {
        /** Says so for whichever code. */
        public Wrong() {
            super("Invalid verification code provided, please try again.", "code");
        }
    }

    /** The code is too old. */
    @ErrorId(
            value = "code.expired",
            kind = Kind.INVALID,
            when = "The code is the one that was sent, and it was sent too long ago or used already.")
    public static final class Expired extends CodeRefused {
        /** Says so for whichever code. */
        public Expired() {
            super("Invalid code provided, please request a code again.", "code");
        }
    }

    /** The code was tried too often. */
    @ErrorId(
            value = "code.too_many_attempts",
            kind = Kind.LIMITED,
            when = "The code was tried too often and is void, even if it comes now.")
    public static final class TooManyAttempts extends CodeRefused {
        /** Says so for whichever code. */
        public TooManyAttempts() {
            super("Attempt limit exceeded, please try after some time.", "code");
        }
    }

    /** The account as it stands takes no such code. */
    @ErrorId(
            value = "code.not_now",
            kind = Kind.CONFLICT,
            when = "The account is in a state in which this code is neither sent nor taken.")
    public static final class NotNow extends CodeRefused {
        /** Names the account's reason in words that its owner may read. */
        public NotNow(UserRefusal reason) {
            super(
                    switch (reason) {
                        case ALREADY_CONFIRMED -> "User cannot be confirmed. Current status is CONFIRMED.";
                        case NO_VERIFIED_ADDRESS, NOT_AN_ADDRESS_TO_VERIFY ->
                            "There is no registered or verified email or phone_number to send a code to.";
                        case DISABLED -> "User is disabled.";
                        default -> "The account takes no such code in its present state.";
                    },
                    "username");
        }
    }
}
