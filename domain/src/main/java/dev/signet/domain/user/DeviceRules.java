package dev.signet.domain.user;

import static dev.signet.domain.Decision.done;
import static dev.signet.domain.Decision.refused;

import dev.signet.domain.Decision;
import dev.signet.domain.Outcome;
import dev.signet.domain.user.DeviceCommand.ChangeDeviceStatus;
import dev.signet.domain.user.DeviceCommand.ConfirmDevice;
import dev.signet.domain.user.DeviceCommand.ForgetDevice;
import dev.signet.domain.user.DeviceEvent.DeviceConfirmed;
import dev.signet.domain.user.DeviceEvent.DeviceForgotten;
import dev.signet.domain.user.DeviceEvent.DeviceStatusChanged;

/** Which devices a user may have. */
final class DeviceRules {

    /** Nobody signs in with more; whoever asks for more has lost count, or means ill. */
    static final int DEVICES = 100;

    private DeviceRules() {}

    static Decision<Outcome<UserRefusal>, UserEvent> decide(UserState state, DeviceCommand command) {
        return switch (command) {
            case ConfirmDevice c -> confirm(state, c);
            case ChangeDeviceStatus c -> change(state, c);
            case ForgetDevice c ->
                state.devices().knows(c.device())
                        ? done(new DeviceForgotten(c.user(), c.device(), c.at()))
                        : refused(UserRefusal.DEVICE_UNKNOWN);
        };
    }

    /** A device that was confirmed keeps its secret: only whoever forgets it can have another. */
    private static Decision<Outcome<UserRefusal>, UserEvent> confirm(UserState state, ConfirmDevice c) {
        if (!state.enabled()) {
            return refused(UserRefusal.DISABLED);
        }
        if (state.devices().knows(c.device())) {
            return refused(UserRefusal.DEVICE_CONFIRMED);
        }
        return state.devices().confirmed().size() < DEVICES
                ? done(new DeviceConfirmed(c.user(), c.device(), c.name(), c.status(), c.at()))
                : refused(UserRefusal.TOO_MANY_DEVICES);
    }

    private static Decision<Outcome<UserRefusal>, UserEvent> change(UserState state, ChangeDeviceStatus c) {
        if (!state.devices().knows(c.device())) {
            return refused(UserRefusal.DEVICE_UNKNOWN);
        }
        return c.status() == state.devices().status(c.device())
                ? done()
                : done(new DeviceStatusChanged(c.user(), c.device(), c.status(), c.at()));
    }
}
