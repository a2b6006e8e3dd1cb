package dev.signet.application.erasure;

import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Permission;
import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.hold.LegalHoldId;

/** Why nobody is erased. */
public abstract sealed class ErasureRefused extends Refusal {

    private ErasureRefused(String message, String field) {
        super(message, field);
    }

    /** A legal hold keeps the person. */
    @ErrorId(
            value = "erasure.held",
            kind = Kind.CONFLICT,
            when =
                    "A legal hold stands against it, on the user, a session of theirs, the pool or the tenant. The message"
                            + " names it to those who may see holds.")
    public static final class Held extends ErasureRefused {
        Held(Administrator by, LegalHoldId hold) {
            super(
                    by.may(Permission.READ_HOLDS)
                            ? "The legal hold " + hold.value() + " stands against it. It has to be released first."
                            : "A legal hold stands against it. Ask those who manage holds.",
                    "user");
        }
    }
}
