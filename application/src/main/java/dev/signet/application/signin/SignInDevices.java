package dev.signet.application.signin;

import dev.signet.application.command.Identifiers;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.application.device.Devices;
import dev.signet.application.device.KnownDevice;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceSettings;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.session.Factor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which device somebody signs in on, where the pool keeps track of them. Only whoever has proved something learns of it. */
@Component
class SignInDevices {

    private final Devices devices;
    private final Identifiers identifiers;

    SignInDevices(Devices devices, Identifiers identifiers) {
        this.devices = devices;
        this.identifiers = identifiers;
    }

    /**
     * The device that the client says it is; nothing where it says none.
     *
     * @throws DeviceNotFound where the user has none with that key, upon which clients forget theirs and begin again
     */
    Optional<KnownDevice> of(Step step) {
        String key = step.progress().device();
        if (step.house().settings().devices() == null || key == null) {
            return Optional.empty();
        }
        return Optional.of(devices.find(step.user(), key).orElseThrow(DeviceNotFound::new));
    }

    /** A key for a device that nobody knew before; none where an operator asked, who has no device. */
    Optional<DeviceId> fresh(Step step) {
        return step.house().settings().devices() == null || step.progress().byOperator()
                ? Optional.empty()
                : Optional.of(DeviceId.of(identifiers.next()));
    }

    /** The proof of the device, where it is to stand in for a second factor and has not been given yet. */
    Optional<Challenge> owed(Step step) {
        DeviceSettings settings = step.house().settings().devices();
        boolean remembered = of(step).filter(device -> device.status() == DeviceStatus.REMEMBERED)
                .isPresent();
        return settings != null
                        && settings.challengeRequiredOnNewDevice()
                        && remembered
                        && !step.progress().has(Factor.DEVICE)
                ? Optional.of(Challenge.DEVICE_SRP_AUTH)
                : Optional.empty();
    }
}
