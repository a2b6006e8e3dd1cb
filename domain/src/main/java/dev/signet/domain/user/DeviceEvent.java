package dev.signet.domain.user;

import dev.signet.domain.EventName;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.personal.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the devices of a user. What a device is proved by lives in the vault. */
public sealed interface DeviceEvent extends UserEvent {

    /** The device it happened to. */
    DeviceId device();

    /**
     * A device has a secret of its own from now on, by which it can prove to be itself.
     *
     * @param name what its user, or its maker, calls it; absent where nobody gave it a name
     */
    @EventName("user.device_confirmed")
    record DeviceConfirmed(
            UserId user, DeviceId device, @Nullable Personal<String> name, DeviceStatus status, Instant at)
            implements DeviceEvent {}

    /** The device is remembered from now on, or no more. */
    @EventName("user.device_status_changed")
    record DeviceStatusChanged(UserId user, DeviceId device, DeviceStatus status, Instant at) implements DeviceEvent {}

    /** The device is not known any more. */
    @EventName("user.device_forgotten")
    record DeviceForgotten(UserId user, DeviceId device, Instant at) implements DeviceEvent {}
}
