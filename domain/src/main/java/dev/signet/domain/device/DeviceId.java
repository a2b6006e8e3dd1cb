package dev.signet.domain.device;

import dev.signet.domain.Id;
import java.util.UUID;

/** Names a device of a user: what Cognito's clients keep as device key. */
public record DeviceId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "dev";

    public DeviceId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static DeviceId of(UUID uuid) {
        return new DeviceId(Id.write(PREFIX, uuid));
    }
}
