package dev.signet.api.cognito.shape;

import org.jspecify.annotations.Nullable;

/** Tokens as they are handed out. */
public record AuthenticationResultType(
        @Nullable String accessToken,
        @Nullable Integer expiresIn,
        @Nullable String tokenType,
        @Nullable String refreshToken,
        @Nullable String idToken,
        @Nullable NewDeviceMetadataType newDeviceMetadata) {
    @Override
    public String toString() {
        return "AuthenticationResultType";
    }
}
