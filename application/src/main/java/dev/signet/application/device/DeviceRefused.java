package dev.signet.application.device;

import dev.signet.application.refusal.ErrorId;
import dev.signet.application.refusal.Refusal;
import dev.signet.domain.user.UserRefusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a device is refused. */
public abstract sealed class DeviceRefused extends Refusal {

    private DeviceRefused(String message, @Nullable String field) {
        super(message, field);
    }

    static DeviceRefused of(UserRefusal reason) {
        return switch (reason) {
            case DEVICE_UNKNOWN -> new DeviceNotFound();
            case DEVICE_CONFIRMED -> new AlreadyConfirmed();
            case TOO_MANY_DEVICES -> new TooManyDevices();
            default -> new NotNow(reason);
        };
    }

    /** The user has no such device. */
    @ErrorId(
            value = "device.not_found",
            kind = Kind.NOT_FOUND,
            when = "The user has no such device: it was never confirmed, was forgotten, or is somebody else's.")
    public static final class DeviceNotFound extends DeviceRefused {

        /** The words by which clients know that they should forget what they have of the device. */
        public DeviceNotFound() {
            super("Device does not exist.", "device");
        }
    }

    /** The pool keeps no track of devices. */
    @ErrorId(
            value = "device.not_tracked",
            kind = Kind.CONFLICT,
            when = "The pool keeps no track of devices: its settings have no devices.")
    public static final class NotTracked extends DeviceRefused {
        NotTracked() {
            super("This pool keeps no track of devices. Give its settings devices first.", null);
        }
    }

    /** The device has a secret already. */
    @ErrorId(
            value = "device.already_confirmed",
            kind = Kind.CONFLICT,
            when = "The device was confirmed before; it gets another secret only once it was forgotten.")
    public static final class AlreadyConfirmed extends DeviceRefused {
        AlreadyConfirmed() {
            super("The device is confirmed already. Forget it first to confirm it anew.", "device");
        }
    }

    /** There are as many devices as there may be. */
    @ErrorId(value = "device.too_many", kind = Kind.CONFLICT, when = "The user has as many devices as there may be.")
    public static final class TooManyDevices extends DeviceRefused {
        TooManyDevices() {
            super("The user has as many devices as there may be. Forget one first.", null);
        }
    }

    /** What was sent of the device's secret is none of what it says. */
    @ErrorId(
            value = "device.unreadable",
            kind = Kind.INVALID,
            when = "The name, the salt or the verifier of a device cannot be read; the message says what is expected.")
    public static final class Unreadable extends DeviceRefused {
        Unreadable(String message, String field) {
            super(message, field);
        }
    }

    /** The account as it stands does not do that. */
    @ErrorId(
            value = "device.not_now",
            kind = Kind.CONFLICT,
            when = "The account is in a state in which its devices cannot be changed.")
    public static final class NotNow extends DeviceRefused {
        NotNow(UserRefusal reason) {
            super(
                    "The account does not allow this in its present state: "
                            + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + ".",
                    null);
        }
    }
}
