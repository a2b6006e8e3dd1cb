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

    /** What the name of the device is bound to when it is sealed, so that it opens as this device's and no other's. */
    public static String nameSealedAs(DeviceId device) {
        return "lookup.device.name|" + device.value();
    }
}
