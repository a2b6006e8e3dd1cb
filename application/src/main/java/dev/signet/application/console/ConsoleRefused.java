package dev.signet.application.console;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why somebody does not get into the console. */
public abstract sealed class ConsoleRefused extends Refusal {

    private ConsoleRefused(String message) {
        super(message);
    }

    /** A user of the system pool who has no role. */
    @ErrorId(
            value = "console.not_an_operator",
            kind = Kind.FORBIDDEN,
            when = "The password is right and the user is no operator, or not any more.")
    public static final class NotAnOperator extends ConsoleRefused {
        NotAnOperator() {
            super("You are no operator. Ask a platform administrator for a role.");
        }
    }
}
