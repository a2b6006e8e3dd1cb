package dev.signet.application.accesskey;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why an access key is not issued or not found. */
public abstract sealed class AccessKeyRefused extends Refusal {

    private AccessKeyRefused(String message, String field) {
        super(message, field);
    }

    /** One is in use, and one is there to replace it by. */
    @ErrorId(value = "accesskey.too_many", kind = Kind.CONFLICT, when = "The operator has two access keys already.")
    public static final class TooMany extends AccessKeyRefused {

        TooMany() {
            super("An operator has two access keys at most. Withdraw one first.", "operator");
        }
    }

    /** There is no such key. */
    @ErrorId(value = "accesskey.not_found", kind = Kind.NOT_FOUND, when = "The operator has no such access key.")
    public static final class NotFound extends AccessKeyRefused {

        NotFound() {
            super("The operator has no such access key.", "key");
        }
    }
}
