package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.shape.AuthenticationResultType;
import dev.signet.api.cognito.shape.NewDeviceMetadataType;
import dev.signet.application.session.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Tokens that were issued. */
public final class Issued {

    private Issued() {}

    /** As the protocol hands them out. */
    public static AuthenticationResultType told(SessionTokens tokens) {
        return new AuthenticationResultType(
                tokens.accessToken(),
                Math.toIntExact(tokens.expiresIn().toSeconds()),
                "Bearer",
                tokens.refreshToken(),
                tokens.idToken(),
                told(tokens.newDevice()));
    }

    private static @Nullable NewDeviceMetadataType told(SessionTokens.@Nullable NewDevice device) {
        return device == null ? null : new NewDeviceMetadataType(device.key().value(), device.group());
    }
}
