package dev.signet.api.rest.device;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.command.Caller;
import dev.signet.application.device.ConfirmOwnDevice;
import dev.signet.application.device.OwnDevices;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.session.LiveSession;
import dev.signet.domain.device.DeviceStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/devices")
class OwnDeviceRoutes {

    private final OwnDevices devices;
    private final ConfirmOwnDevice confirm;

    OwnDeviceRoutes(OwnDevices devices, ConfirmOwnDevice confirm) {
        this.devices = devices;
        this.confirm = confirm;
    }

    @GetMapping
    @ForUsers
    PageBody<DeviceBody> list(
            LiveSession session,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(devices.list(session, new PageRequest(limit, cursor)), DeviceBody::of);
    }

    @GetMapping("/{device}")
    @ForUsers
    DeviceBody read(LiveSession session, @PathVariable String device) {
        return DeviceBody.of(devices.read(session, device));
    }

    /** Salt and verifier as base64 of their bytes, the most significant first. */
    record Confirmation(@Nullable String name, String salt, String verifier) {}

    record Confirmed(boolean userConfirmationNecessary) {}

    @PostMapping("/{device}/confirmation")
    @ForUsers
    Confirmed confirm(LiveSession session, @PathVariable String device, @RequestBody Confirmation body, Caller caller) {
        return new Confirmed(confirm.confirm(
                session, new ConfirmOwnDevice.Request(device, body.name(), body.salt(), body.verifier()), caller));
    }

    record Wanted(DeviceStatus status) {}

    @PutMapping("/{device}/status")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(LiveSession session, @PathVariable String device, @RequestBody Wanted body, Caller caller) {
        devices.change(session, device, body.status(), caller);
    }

    @DeleteMapping("/{device}")
    @ForUsers
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(LiveSession session, @PathVariable String device, Caller caller) {
        devices.forget(session, device, caller);
    }
}
