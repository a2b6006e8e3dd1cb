package dev.signet.api.cognito.shape;

import org.jspecify.annotations.Nullable;

/** The name of a device that may be remembered. */
public record NewDeviceMetadataType(
        @Nullable String deviceKey, @Nullable String deviceGroupKey) {}
