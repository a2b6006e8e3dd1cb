package dev.signet.application.account;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.user.UserRefusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why one's own account refuses. */
public abstract sealed class AccountRefused extends Refusal {

    private AccountRefused(String message, @Nullable String field) {
        super(message, field);
    }

    /** The current password is not the current password. */
    @ErrorId(
            value = "account.wrong_password",
            kind = Kind.FORBIDDEN,
            when = "The current password that must be given to change it is wrong.")
    public static final class WrongPassword extends AccountRefused {
        WrongPassword() {
            super("Incorrect username or password.", "current_password");
        }
    }

    /** The client may not see all of what was asked for. */
    @ErrorId(
            value = "account.not_through_this_client",
            kind = Kind.FORBIDDEN,
            when = "Everything about the account was asked for through a client that may read some attributes only.")
    public static final class NotThroughThisClient extends AccountRefused {
        NotThroughThisClient() {
            super("This client may not read every attribute. Use one that may.", null);
        }
    }

    /** The account is gone or closed. */
    @ErrorId(
            value = "account.not_open",
            kind = Kind.UNAUTHENTICATED,
            when = "The account was deleted or disabled while the request was under way.")
    public static final class NotOpen extends AccountRefused {
        NotOpen() {
            super("The account is not open. Sign in again.", null);
        }
    }

    /** The account as it stands does not do that. */
    @ErrorId(
            value = "account.not_now",
            kind = Kind.CONFLICT,
            when = "The account is in a state in which this cannot be done.")
    public static final class NotNow extends AccountRefused {
        NotNow(UserRefusal reason) {
            super(
                    "The account does not allow this in its present state: "
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + ".",
                    null);
        }
    }

    /** No address is waiting to be verified. */
    @ErrorId(
            value = "account.nothing_to_verify",
            kind = Kind.CONFLICT,
            when = "The attribute has no value that waits for verification.")
    public static final class NothingToVerify extends AccountRefused {
        NothingToVerify(String attribute) {
            super("There is no value of " + attribute + " that waits for verification. Set one first.", attribute);
        }
    }
}
