package dev.signet.api.rest.device;

import dev.signet.application.device.KnownDevice;
import dev.signet.domain.device.DeviceStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device, as it is shown. */
record DeviceBody(
        String key,
        DeviceStatus status,
        @Nullable String name,
        Instant createdAt,
        Instant modifiedAt,
        @Nullable Instant lastAuthenticatedAt) {

    static DeviceBody of(KnownDevice device) {
        return new DeviceBody(
                device.id().value(),
                device.status(),
                device.name(),
                device.createdAt(),
                device.modifiedAt(),
                device.lastAuthenticatedAt());
    }
}
