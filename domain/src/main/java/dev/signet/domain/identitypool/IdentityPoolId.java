package dev.signet.domain.identitypool;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names an identity pool. */
public record IdentityPoolId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "ipl";

    public IdentityPoolId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static IdentityPoolId of(UUID uuid) {
        return new IdentityPoolId(Id.write(PREFIX, uuid));
    }
}
