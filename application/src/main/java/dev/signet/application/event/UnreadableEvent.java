package dev.signet.application.event;

import dev.signet.ledger.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/** A stored event that this version of Signet cannot read. Says which one, never what it holds. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(StoredEvent stored, String why, @Nullable Throwable cause) {
        super(
                "%s r%d at %s/%d cannot be read: %s"
                        .formatted(stored.name(), stored.revision(), stored.stream(), stored.sequence(), why),
                cause);
    }
}
