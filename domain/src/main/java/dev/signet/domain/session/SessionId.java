package dev.signet.domain.session;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a session; its UUID is the {@code origin_jti} claim. */
public record SessionId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "ses";

    public SessionId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static SessionId of(UUID uuid) {
        return new SessionId(Id.write(PREFIX, uuid));
    }
}
