package dev.signet.domain.hold;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a legal hold. */
public record LegalHoldId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "hld";

    public LegalHoldId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static LegalHoldId of(UUID uuid) {
        return new LegalHoldId(Id.write(PREFIX, uuid));
    }
}
