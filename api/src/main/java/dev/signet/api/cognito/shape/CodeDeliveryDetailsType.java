package dev.signet.api.cognito.shape;

import org.jspecify.annotations.Nullable;

/** Where a code went; the destination is masked. */
public record CodeDeliveryDetailsType(
        @Nullable String destination,
        @Nullable String deliveryMedium,
        @Nullable String attributeName) {}
