package dev.signet.domain.device;

import dev.signet.domain.Id;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a device of a user: what Cognito's clients keep as device key. */
public record DeviceId(String value) implements Id {

    /** What every value begins with. */
    public static final String PREFIX = "dev";

    private static final Pattern FORM = Pattern.compile("dev_[0-9a-f]{32}");

    public DeviceId {
        Id.require(PREFIX, value);
    }

    /** The identifier for a UUID that the caller made; the domain makes none. */
    public static DeviceId of(UUID uuid) {
        return new DeviceId(Id.write(PREFIX, uuid));
    }

    /** The device that a client says it is; nothing where no device can have that key. */
    public static Optional<DeviceId> read(String key) {
        return FORM.matcher(key).matches() ? Optional.of(new DeviceId(key)) : Optional.empty();
    }

    /** What the name of the device is bound to when it is sealed, so that it opens as this device's and no other's. */
    public static String nameSealedAs(DeviceId device) {
        return "lookup.device.name|" + device.value();
    }
}
