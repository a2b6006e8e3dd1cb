package dev.signet.domain.client;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names what a push of security events is authorized by, which itself lives in the vault. */
public record SignalAuthorizationId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "spa";

    public SignalAuthorizationId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static SignalAuthorizationId of(UUID uuid) {
        return new SignalAuthorizationId(Id.write(PREFIX, uuid));
    }
}
