package dev.signet.domain.audit;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names one word of an operator about the rebuild of a view. */
public record RebuildId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "reb";

    public RebuildId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static RebuildId of(UUID uuid) {
        return new RebuildId(Id.write(PREFIX, uuid));
    }
}
