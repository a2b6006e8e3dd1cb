package dev.signet.domain.user;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a one-time code that was sent; the code itself lives in the vault. */
public record CodeId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "cod";

    public CodeId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static CodeId of(UUID uuid) {
        return new CodeId(Id.write(PREFIX, uuid));
    }
}
