package dev.signet.domain.user;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a user; its UUID is the {@code sub} claim. */
public record UserId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "usr";

    public UserId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static UserId of(UUID uuid) {
        return new UserId(Id.write(PREFIX, uuid));
    }
}
