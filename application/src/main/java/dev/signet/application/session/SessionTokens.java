package dev.signet.application.session;

import dev.signet.domain.device.DeviceId;
import dev.signet.domain.session.SessionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are handed out. They exist nowhere else: the ledger holds their identifiers only.
 *
 * @param session whose they are
 * @param accessToken a JWT that opens APIs
 * @param idToken a JWT that says who the user is
 * @param refreshToken buys the next tokens; absent where the one presented stays good
 * @param expiresIn how long the access token is valid
 * @param newDevice a device that is now to be confirmed; absent where there is none
 */
public record SessionTokens(
        SessionId session,
        String accessToken,
        String idToken,
        @Nullable String refreshToken,
        Duration expiresIn,
        @Nullable NewDevice newDevice) {

    /**
     * A device that nobody knew before.
     *
     * @param key of the device
     * @param group of all devices of the pool; both go into what the device proves
     */
    public record NewDevice(DeviceId key, String group) {}

    /** The same for a device that is now to be confirmed. */
    public SessionTokens on(NewDevice device) {
        return new SessionTokens(session, accessToken, idToken, refreshToken, expiresIn, device);
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "SessionTokens[session=" + session.value() + "]";
    }
}
