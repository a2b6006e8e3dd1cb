package dev.signet.api.rest.pool;

import dev.signet.domain.device.DeviceSettings;
import org.jspecify.annotations.Nullable;

/** How a pool remembers devices, as an operator sends it; what is left out is not so. */
record DeviceDraft(
        @Nullable Boolean challengeRequiredOnNewDevice,
        @Nullable Boolean rememberedOnlyOnUserPrompt) {

    DeviceSettings settings() {
        return new DeviceSettings(
                Boolean.TRUE.equals(challengeRequiredOnNewDevice), Boolean.TRUE.equals(rememberedOnlyOnUserPrompt));
    }
}
