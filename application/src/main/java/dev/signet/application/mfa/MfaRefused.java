package dev.signet.application.mfa;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.mfa.MfaFactor;
import dev.signet.domain.user.UserRefusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a second factor cannot be set up, used or removed. */
public abstract sealed class MfaRefused extends Refusal {

    private MfaRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** The pool does not have it. */
    @ErrorId(
            value = "mfa.factor_not_offered",
            kind = Kind.INVALID,
            when = "The pool's settings do not offer this second factor.")
    public static final class NotOffered extends MfaRefused {

        private final MfaFactor factor;

        /** Says so of a factor. */
        public NotOffered(MfaFactor factor) {
            super(factor.name() + " is not enabled for the user pool. Its mfa.factors do not name it.", null);
            this.factor = factor;
        }

        /** Which one. */
        public MfaFactor factor() {
            return factor;
        }
    }

    /** The code of the app that is being set up is wrong. */
    @ErrorId(
            value = "mfa.wrong_setup_code",
            kind = Kind.INVALID,
            when = "The code is not what the authenticator app shows for the secret that was given last.")
    public static final class WrongSetupCode extends MfaRefused {
        WrongSetupCode() {
            super("Code mismatch. Type the code that the app shows now, and check the clock of the device.", "code");
        }
    }

    /** The code is not the app's, and no recovery code. */
    @ErrorId(
            value = "mfa.wrong_code",
            kind = Kind.UNAUTHENTICATED,
            when = "The code is neither what the user's authenticator app shows nor one of their recovery codes.")
    public static final class WrongCode extends MfaRefused {
        /** Says so of either. */
        public WrongCode() {
            super("Invalid code received for user. Type the code that the app shows now.", "software_token_mfa_code");
        }
    }

    /** The code was used. */
    @ErrorId(
            value = "mfa.code_used",
            kind = Kind.UNAUTHENTICATED,
            when = "The code of the authenticator app, or a later one, was used already.")
    public static final class CodeUsed extends MfaRefused {
        /** Says so of a code of the app. */
        public CodeUsed() {
            super("Your software token has already been used once. Wait for the next code.", "software_token_mfa_code");
        }
    }

    /** No authenticator app is being set up. */
    @ErrorId(
            value = "mfa.nothing_to_verify",
            kind = Kind.CONFLICT,
            when = "No secret was given lately that a code could be for.")
    public static final class NothingToVerify extends MfaRefused {
        NothingToVerify() {
            super("No authenticator app is being set up. Ask for a secret first.", null);
        }
    }

    /** The factor was never set up. */
    @ErrorId(
            value = "mfa.factor_not_set_up",
            kind = Kind.INVALID,
            when = "A factor was to be used that the user has not set up: no app, no passkey, no address for codes.")
    public static final class NotSetUp extends MfaRefused {
        NotSetUp() {
            super("User has not set up this factor. Enrol it, or give the address that codes go to.", null);
        }
    }

    /** The account as it stands does not do that. */
    @ErrorId(
            value = "mfa.not_now",
            kind = Kind.CONFLICT,
            when = "The account is in a state in which its factors cannot be changed; the message names it.")
    public static final class NotNow extends MfaRefused {
        NotNow(UserRefusal reason) {
            super(
                    "The account does not allow this in its present state: "
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + ".",
                    null);
        }
    }

    /** What the account's own "no" is to whoever asked. */
    public static MfaRefused of(UserRefusal reason) {
        return reason == UserRefusal.FACTOR_NOT_SET_UP ? new NotSetUp() : new NotNow(reason);
    }
}
