package dev.signet.domain.client;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names an app client; it is the {@code client_id} of OAuth 2. */
public record AppClientId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "cli";

    public AppClientId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static AppClientId of(UUID uuid) {
        return new AppClientId(Id.write(PREFIX, uuid));
    }
}
