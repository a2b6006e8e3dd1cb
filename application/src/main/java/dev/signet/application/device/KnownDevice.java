package dev.signet.application.device;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.device.DeviceStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as the look-up table has it now.
 *
 * @param name what it is called; absent where it has no name, or the name is withheld
 * @param modifiedAt when its status last changed
 * @param lastAuthenticatedAt when a session last began on it; absent before the first one after it was confirmed
 */
public record KnownDevice(
        DeviceId id,
        DeviceStatus status,
        @Nullable String name,
        Instant createdAt,
        Instant modifiedAt,
        @Nullable Instant lastAuthenticatedAt) {

    KnownDevice withoutName() {
        return new KnownDevice(id, status, null, createdAt, modifiedAt, lastAuthenticatedAt);
    }

    /** Never the name. */
    @Override
    public String toString() {
        return "KnownDevice[id=" + id.value() + ", status=" + status + "]";
    }
}
