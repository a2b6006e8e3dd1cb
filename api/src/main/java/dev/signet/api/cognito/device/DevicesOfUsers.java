package dev.signet.api.cognito.device;

import dev.signet.api.cognito.device.DeviceShapes.AdminForgetDeviceRequest;
import dev.signet.api.cognito.device.DeviceShapes.AdminGetDeviceRequest;
import dev.signet.api.cognito.device.DeviceShapes.AdminGetDeviceResponse;
import dev.signet.api.cognito.device.DeviceShapes.AdminListDevicesRequest;
import dev.signet.api.cognito.device.DeviceShapes.AdminListDevicesResponse;
import dev.signet.api.cognito.device.DeviceShapes.AdminUpdateDeviceStatusRequest;
import dev.signet.api.cognito.device.DeviceShapes.AdminUpdateDeviceStatusResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.operation.PoolNames;
import dev.signet.api.rest.access.ForOperators;
import dev.signet.application.command.Caller;
import dev.signet.application.device.KnownDevice;
import dev.signet.application.device.UserDevices;
import dev.signet.application.operator.Administrator;
import dev.signet.application.operator.Page;
import dev.signet.application.operator.Permission;
import dev.signet.application.user.FindUser;
import dev.signet.domain.pool.UserPoolId;
import dev.signet.domain.user.UserId;
import org.springframework.stereotype.Component;

@Component
class DevicesOfUsers implements Operations {

    private final FindUser find;
    private final UserDevices devices;

    DevicesOfUsers(FindUser find, UserDevices devices) {
        this.find = find;
        this.devices = devices;
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminGetDeviceResponse adminGetDevice(AdminGetDeviceRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        UserId user = find.find(by, pool, request.username());
        return new AdminGetDeviceResponse(DevicesShown.of(devices.read(by, pool, user, request.deviceKey())));
    }

    @Operation(reads = true)
    @ForOperators(Permission.READ_USERS)
    AdminListDevicesResponse adminListDevices(AdminListDevicesRequest request, Administrator by) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        Page<KnownDevice> page = devices.list(
                by,
                pool,
                find.find(by, pool, request.username()),
                Paging.of(request.limit(), request.paginationToken()));
        return new AdminListDevicesResponse(
                page.items().stream().map(DevicesShown::of).toList(), page.next());
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    AdminUpdateDeviceStatusResponse adminUpdateDeviceStatus(
            AdminUpdateDeviceStatusRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        devices.change(
                by,
                pool,
                find.find(by, pool, request.username()),
                request.deviceKey(),
                DevicesShown.status(request.deviceRememberedStatus()),
                caller);
        return new AdminUpdateDeviceStatusResponse();
    }

    @Operation
    @ForOperators(Permission.CHANGE_USERS)
    void adminForgetDevice(AdminForgetDeviceRequest request, Administrator by, Caller caller) {
        UserPoolId pool = PoolNames.pool(request.userPoolId());
        devices.forget(by, pool, find.find(by, pool, request.username()), request.deviceKey(), caller);
    }
}
