package dev.signet.application.signal;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;

/** Why a client is told nothing. */
public abstract sealed class SignalRefused extends Refusal {

    private SignalRefused(String message) {
        super(message);
    }

    /** Its settings name no security events. */
    @ErrorId(
            value = "signal.not_configured",
            kind = Kind.FORBIDDEN,
            when = "The settings of the client name no security events that it is told of.")
    public static final class NotConfigured extends SignalRefused {
        NotConfigured() {
            super("Let an operator say in the client's settings, as signals, which security events it is told of.");
        }
    }
}
