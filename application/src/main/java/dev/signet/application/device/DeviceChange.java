package dev.signet.application.device;

import dev.signet.application.command.Atomically;
import dev.signet.application.command.Commands;
import dev.signet.application.command.Context;
import dev.signet.application.device.DeviceRefused.DeviceNotFound;
import dev.signet.domain.Outcome;
import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.user.DeviceCommand;
import dev.signet.domain.user.DeviceCommand.ChangeDeviceStatus;
import dev.signet.domain.user.DeviceCommand.ForgetDevice;
import dev.signet.domain.user.UserId;
import dev.signet.domain.user.UserRefusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What is done to a device, whoever asks for it. */
@Component
class DeviceChange {

    private final DeviceVerifiers verifiers;
    private final Commands commands;
    private final Atomically atomically;
    private final Clock clock;

    DeviceChange(DeviceVerifiers verifiers, Commands commands, Atomically atomically, Clock clock) {
        this.verifiers = verifiers;
        this.commands = commands;
        this.atomically = atomically;
        this.clock = clock;
    }

    void status(UserId user, String key, DeviceStatus status, Context context) {
        ChangeDeviceStatus command = new ChangeDeviceStatus(user, read(key), status, clock.instant());
        atomically.run(() -> tell(command, context));
    }

    void forget(UserId user, String key, Context context) {
        DeviceId device = read(key);
        ForgetDevice command = new ForgetDevice(user, device, clock.instant());
        atomically.run(() -> {
            tell(command, context);
            verifiers.forget(user, device);
        });
    }

    private void tell(DeviceCommand command, Context context) {
        Outcome<UserRefusal> outcome = commands.send(command, context);
        outcome.orElseThrow(DeviceRefused::of);
    }

    private static DeviceId read(String key) {
        return DeviceId.read(key).orElseThrow(DeviceNotFound::new);
    }
}
