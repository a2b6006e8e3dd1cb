package dev.signet.api.cognito.device;

import dev.signet.api.cognito.device.DeviceShapes.DeviceType;
import dev.signet.api.cognito.shape.AttributeType;
import dev.signet.application.device.KnownDevice;
import dev.signet.domain.device.DeviceStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Devices as they are told, and asked for. */
final class DevicesShown {

    private static final String REMEMBERED = "remembered";
    private static final String NOT_REMEMBERED = "not_remembered";

    private DevicesShown() {}

    static DeviceType of(KnownDevice device) {
        List<AttributeType> attributes = new ArrayList<>();
        attributes.add(new AttributeType(
                "device_status", device.status() == DeviceStatus.REMEMBERED ? REMEMBERED : NOT_REMEMBERED));
        if (device.name() != null) {
            attributes.add(new AttributeType("device_name", device.name()));
        }
        return new DeviceType(
                device.id().value(), attributes, device.createdAt(), device.modifiedAt(), device.lastAuthenticatedAt());
    }

    static DeviceStatus status(@Nullable String status) {
        return REMEMBERED.equals(status) ? DeviceStatus.REMEMBERED : DeviceStatus.NOT_REMEMBERED;
    }
}
