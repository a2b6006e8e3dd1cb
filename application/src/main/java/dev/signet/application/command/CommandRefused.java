package dev.signet.application.command;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why something cannot be asked at all. */
public abstract sealed class CommandRefused extends Refusal {

    private CommandRefused(String message) {
        super(message);
    }

    /** It is asked of something whose history was closed. */
    @ErrorId(
            value = "ledger.archived",
            kind = Kind.CONFLICT,
            when =
                    "What is asked about is over, and its records went into an archive; nothing can happen to it any more.")
    public static final class Archived extends CommandRefused {
        Archived() {
            super("Its records are in an archive. Nothing can happen to it any more.");
        }
    }
}
