package dev.signet.domain.user;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.personal.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a user's devices. */
public sealed interface DeviceCommand extends UserCommand {

    /**
     * Takes a device whose verifier the caller has put into the vault.
     *
     * @param name absent where it has none
     */
    record ConfirmDevice(
            UserId user, DeviceId device, @Nullable Personal<String> name, DeviceStatus status, Instant at)
            implements DeviceCommand {}

    /** Remembers a device from now on, or no more. */
    record ChangeDeviceStatus(UserId user, DeviceId device, DeviceStatus status, Instant at) implements DeviceCommand {}

    /** Forgets a device. */
    record ForgetDevice(UserId user, DeviceId device, Instant at) implements DeviceCommand {}
}
