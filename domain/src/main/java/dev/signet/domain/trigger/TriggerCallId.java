package dev.signet.domain.trigger;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a call of a trigger; however often it is tried, it is one call. */
public record TriggerCallId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "trc";

    public TriggerCallId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static TriggerCallId of(UUID uuid) {
        return new TriggerCallId(Id.write(PREFIX, uuid));
    }
}
