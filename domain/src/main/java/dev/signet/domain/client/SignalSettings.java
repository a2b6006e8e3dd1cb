package dev.signet.domain.client;

import dev.signet.domain.Limits;
import dev.signet.domain.PlainText;
import java.util.Set;

/**
 * Of which security events a client is told.
 *
 * @param audience what they are addressed to: the {@code aud} of each; 1 to 255 characters
 * @param kinds at least one
 */
public record SignalSettings(String audience, Set<SignalKind> kinds) {

    public SignalSettings {
        Limits.length("signals.audience", audience, 1, 255);
        if (!PlainText.isOneLine(audience)) {
            throw new IllegalArgumentException("signals.audience must be one line");
        }
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("signals.kinds must name at least one");
        }
    }
}
