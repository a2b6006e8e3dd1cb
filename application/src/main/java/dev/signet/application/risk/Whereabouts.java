package dev.signet.application.risk;

import dev.signet.domain.risk.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a network is.
 *
 * @param country two letters of ISO 3166-1
 * @param city absent where the file does not say
 * @param point absent where the file does not say
 */
record Whereabouts(
        String country, @Nullable String city, @Nullable GeoPoint point) {}
