package dev.signet.api.cognito.device;

import dev.signet.api.cognito.device.DeviceShapes.ConfirmDeviceRequest;
import dev.signet.api.cognito.device.DeviceShapes.ConfirmDeviceResponse;
import dev.signet.api.cognito.device.DeviceShapes.DeviceSecretVerifierConfigType;
import dev.signet.api.cognito.device.DeviceShapes.ForgetDeviceRequest;
import dev.signet.api.cognito.device.DeviceShapes.GetDeviceRequest;
import dev.signet.api.cognito.device.DeviceShapes.GetDeviceResponse;
import dev.signet.api.cognito.device.DeviceShapes.ListDevicesRequest;
import dev.signet.api.cognito.device.DeviceShapes.ListDevicesResponse;
import dev.signet.api.cognito.device.DeviceShapes.UpdateDeviceStatusRequest;
import dev.signet.api.cognito.device.DeviceShapes.UpdateDeviceStatusResponse;
import dev.signet.api.cognito.operation.Operation;
import dev.signet.api.cognito.operation.Operations;
import dev.signet.api.cognito.operation.Paging;
import dev.signet.api.cognito.wire.CognitoError;
import dev.signet.api.rest.access.ForUsers;
import dev.signet.application.command.Caller;
import dev.signet.application.device.ConfirmOwnDevice;
import dev.signet.application.device.KnownDevice;
import dev.signet.application.device.OwnDevices;
import dev.signet.application.operator.Page;
import dev.signet.application.session.LiveSession;
import org.springframework.stereotype.Component;

@Component
class LookingAfterDevices implements Operations {

    private final ConfirmOwnDevice confirm;
    private final OwnDevices devices;

    LookingAfterDevices(ConfirmOwnDevice confirm, OwnDevices devices) {
        this.confirm = confirm;
        this.devices = devices;
    }

    @Operation
    @ForUsers
    ConfirmDeviceResponse confirmDevice(ConfirmDeviceRequest request, LiveSession session, Caller caller) {
        DeviceSecretVerifierConfigType verifier = request.deviceSecretVerifierConfig();
        if (verifier == null || verifier.salt() == null || verifier.passwordVerifier() == null) {
            throw CognitoError.INVALID_PARAMETER.because("Missing required parameter DeviceSecretVerifierConfig");
        }
        return new ConfirmDeviceResponse(confirm.confirm(
                session,
                new ConfirmOwnDevice.Request(
                        request.deviceKey(), request.deviceName(), verifier.salt(), verifier.passwordVerifier()),
                caller));
    }

    @Operation(reads = true)
    @ForUsers
    GetDeviceResponse getDevice(GetDeviceRequest request, LiveSession session) {
        return new GetDeviceResponse(DevicesShown.of(devices.read(session, request.deviceKey())));
    }

    @Operation(reads = true)
    @ForUsers
    ListDevicesResponse listDevices(ListDevicesRequest request, LiveSession session) {
        Page<KnownDevice> page = devices.list(session, Paging.of(request.limit(), request.paginationToken()));
        return new ListDevicesResponse(
                page.items().stream().map(DevicesShown::of).toList(), page.next());
    }

    @Operation
    @ForUsers
    UpdateDeviceStatusResponse updateDeviceStatus(
            UpdateDeviceStatusRequest request, LiveSession session, Caller caller) {
        devices.change(session, request.deviceKey(), DevicesShown.status(request.deviceRememberedStatus()), caller);
        return new UpdateDeviceStatusResponse();
    }

    @Operation
    @ForUsers
    void forgetDevice(ForgetDeviceRequest request, LiveSession session, Caller caller) {
        devices.forget(session, request.deviceKey(), caller);
    }
}
