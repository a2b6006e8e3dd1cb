package dev.signet.application.device;

import dev.signet.application.command.Caller;
import dev.signet.application.command.Context;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.Actor;
import dev.signet.domain.device.DeviceStatus;
import org.springframework.stereotype.Service;

/** One's own devices: lists, shows, remembers and forgets them. */
@Service
public class OwnDevices {

    private final Devices devices;
    private final DeviceChange change;

    OwnDevices(Devices devices, DeviceChange change) {
        this.devices = devices;
        this.change = change;
    }

    /** One page of them, the oldest first. */
    public Page<KnownDevice> list(LiveSession session, PageRequest page) {
        return devices.of(session.user(), page);
    }

    /**
     * One of them.
     *
     * @throws DeviceRefused.DeviceNotFound where there is none with that key
     */
    public KnownDevice read(LiveSession session, String key) {
        return devices.require(session.user(), key);
    }

    /**
     * Remembers a device from now on, or no more.
     *
     * @throws DeviceRefused where there is none with that key
     */
    public void change(LiveSession session, String key, DeviceStatus status, Caller caller) {
        change.status(session.user(), key, status, context(session, caller));
    }

    /**
     * Forgets a device. Sessions that began on it stay open.
     *
     * @throws DeviceRefused where there is none with that key
     */
    public void forget(LiveSession session, String key, Caller caller) {
        change.forget(session.user(), key, context(session, caller));
    }

    private static Context context(LiveSession session, Caller caller) {
        return new Context(session.tenant(), session.pool(), caller.as(Actor.user(session.user())), session.user());
    }
}
