package dev.signet.domain.pool;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a signing key of a pool; it is the {@code kid} of the tokens it signs. */
public record SigningKeyId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "key";

    public SigningKeyId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static SigningKeyId of(UUID uuid) {
        return new SigningKeyId(Id.write(PREFIX, uuid));
    }
}
