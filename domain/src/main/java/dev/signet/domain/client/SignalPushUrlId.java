package dev.signet.domain.client;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names the URL that security events of a client are pushed to. It lives in the vault, since many receivers keep a secret in its path. */
public record SignalPushUrlId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "spu";

    public SignalPushUrlId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static SignalPushUrlId of(UUID uuid) {
        return new SignalPushUrlId(Id.write(PREFIX, uuid));
    }
}
