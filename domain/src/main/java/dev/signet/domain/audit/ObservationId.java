package dev.signet.domain.audit;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a batch of failures that were counted instead of recorded singly. */
public record ObservationId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "obs";

    public ObservationId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ObservationId of(UUID uuid) {
        return new ObservationId(Id.write(PREFIX, uuid));
    }
}
