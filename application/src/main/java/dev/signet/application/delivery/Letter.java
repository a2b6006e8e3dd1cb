package dev.signet.application.delivery;

import dev.signet.domain.pool.MessageKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, opened again.
 *
 * @param id stays the same each time it is tried, so that whoever gets it twice can tell
 * @param handover for whoever sends it in Signet's place; absent where nobody does
 */
record Letter(
        UUID id,
        String tenant,
        String pool,
        MessageKind kind,
        String to,
        String subject,
        String text,
        @Nullable Handover handover) {

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
