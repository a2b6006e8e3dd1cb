package dev.signet.domain.audit;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names one reading of the audit trail. */
public record ReadingId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "rea";

    public ReadingId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ReadingId of(UUID uuid) {
        return new ReadingId(Id.write(PREFIX, uuid));
    }
}
