package dev.signet.domain.user;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.user.DeviceEvent.DeviceConfirmed;
import dev.signet.domain.user.DeviceEvent.DeviceForgotten;
import dev.signet.domain.user.DeviceEvent.DeviceStatusChanged;
import java.util.HashSet;
import java.util.Set;

/**
 * The devices of a user.
 *
 * @param confirmed those that have a secret and were not forgotten
 * @param remembered those among them that are remembered
 */
public record KnownDevices(Set<DeviceId> confirmed, Set<DeviceId> remembered) {

    /** None. */
    public static final KnownDevices NONE = new KnownDevices(Set.of(), Set.of());

    public KnownDevices {
        confirmed = Set.copyOf(confirmed);
        remembered = Set.copyOf(remembered);
    }

    boolean knows(DeviceId device) {
        return confirmed.contains(device);
    }

    DeviceStatus status(DeviceId device) {
        return remembered.contains(device) ? DeviceStatus.REMEMBERED : DeviceStatus.NOT_REMEMBERED;
    }

    KnownDevices after(DeviceEvent event) {
        return switch (event) {
            case DeviceConfirmed e -> with(e.device(), e.status());
            case DeviceStatusChanged e -> with(e.device(), e.status());
            case DeviceForgotten e ->
                new KnownDevices(changed(confirmed, e.device(), false), changed(remembered, e.device(), false));
        };
    }

    private KnownDevices with(DeviceId device, DeviceStatus status) {
        return new KnownDevices(
                changed(confirmed, device, true), changed(remembered, device, status == DeviceStatus.REMEMBERED));
    }

    private static Set<DeviceId> changed(Set<DeviceId> all, DeviceId device, boolean in) {
        Set<DeviceId> next = new HashSet<>(all);
        if (in) {
            next.add(device);
        } else {
            next.remove(device);
        }
        return next;
    }
}
