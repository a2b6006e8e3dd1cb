package dev.signet.domain.resourceserver;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a resource server inside Signet; tokens and clients know it by the identifier that its operator chose. */
public record ResourceServerId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "rsv";

    public ResourceServerId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static ResourceServerId of(UUID uuid) {
        return new ResourceServerId(Id.write(PREFIX, uuid));
    }
}
