package dev.signet.application.code;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.user.UserRefusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a code is refused, or none is sent. */
public abstract sealed class CodeRefused extends Refusal {

    private CodeRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** Nobody gets one by themselves. */
    @ErrorId(
            value = "code.operators_only",
            kind = Kind.FORBIDDEN,
            when = "In this pool only operators give a new password to whoever forgot theirs.")
    public static final class OperatorsOnly extends CodeRefused {
        OperatorsOnly() {
            super("Contact an administrator to get a new password.", null);
        }
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
            when = "The code was tried too often and is void, even if it comes now; another may be asked for.")
    public static final class TooManyAttempts extends CodeRefused {
        /** Says so for whichever code. */
        public TooManyAttempts() {
            super("Attempt limit exceeded, please request a code again.", "code");
        }
    }

    /** A source sent too many wrong codes. */
    @ErrorId(
            value = "code.too_many_wrong",
            kind = Kind.LIMITED,
            when = "So many wrong codes came from this source within an hour that none is taken from it any more.")
    public static final class TooManyWrong extends Later {
        /** Says when the hour is over. */
        TooManyWrong(Duration wait) {
            super("Attempt limit exceeded, please try after some time.", "code", wait);
        }
    }

    /** Too many codes were asked for. */
    @ErrorId(
            value = "code.too_many_sent",
            kind = Kind.LIMITED,
            when = "So many codes were asked for within an hour that no more are sent: by this name, whether or not"
                    + " anybody has it, for this attribute or to this address.")
    public static final class TooManySent extends Later {
        /** Says when the hour is over. */
        TooManySent(Duration wait) {
            super("Attempt limit exceeded, please try after some time.", null, wait);
        }
    }

    /** Too many codes are waiting to be sent. */
    @ErrorId(
            value = "code.busy",
            kind = Kind.BUSY,
            when = "This node has more codes to send than it can; a retry may go through.")
    public static final class Busy extends Later {
        Busy() {
            super("Try again in a moment.", null, Duration.ofSeconds(1));
        }
    }

    /** What may go through later. */
    private abstract static sealed class Later extends CodeRefused {

        private final Duration wait;

        private Later(String message, @Nullable String field, Duration wait) {
            super(message, field);
            this.wait = wait;
        }

        @Override
        public final Duration retryAfter() {
            return wait;
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
