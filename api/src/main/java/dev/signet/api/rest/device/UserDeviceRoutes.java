package dev.signet.api.rest.device;

import dev.signet.api.rest.PageBody;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.device.UserDevices;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.PageRequest;
import dev.signet.application.operator.Permission;
import dev.signet.domain.device.DeviceStatus;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/pools/{pool}/users/{user}/devices")
class UserDeviceRoutes {

    private final UserDevices devices;

    UserDeviceRoutes(UserDevices devices) {
        this.devices = devices;
    }

    @GetMapping
    @ForOperators(Permission.READ_USERS)
    PageBody<DeviceBody> list(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @RequestParam(defaultValue = PageBody.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return PageBody.of(devices.list(by, pool, user, new PageRequest(limit, cursor)), DeviceBody::of);
    }

    @GetMapping("/{device}")
    @ForOperators(Permission.READ_USERS)
    DeviceBody read(
            Administrator by, @PathVariable UserPoolId pool, @PathVariable UserId user, @PathVariable String device) {
        return DeviceBody.of(devices.read(by, pool, user, device));
    }

    record Decided(DeviceStatus status) {}

    @PutMapping("/{device}/status")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @PathVariable String device,
            @RequestBody Decided body,
            Caller caller) {
        devices.change(by, pool, user, device, body.status(), caller);
    }

    @DeleteMapping("/{device}")
    @ForOperators(Permission.CHANGE_USERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(
            Administrator by,
            @PathVariable UserPoolId pool,
            @PathVariable UserId user,
            @PathVariable String device,
            Caller caller) {
        devices.forget(by, pool, user, device, caller);
    }
}
