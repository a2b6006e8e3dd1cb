package dev.signet.domain.revocation;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a revocation order. */
public record RevocationOrderId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "rvo";

    public RevocationOrderId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static RevocationOrderId of(UUID uuid) {
        return new RevocationOrderId(Id.write(PREFIX, uuid));
    }
}
