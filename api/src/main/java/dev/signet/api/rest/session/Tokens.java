package dev.signet.api.rest.session;

import dev.signet.application.session.SessionTokens;
import dev.signet.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they are handed out, in the words of RFC 6749 §5.1.
 *
 * @param refreshToken absent where the one presented stays good
 * @param expiresIn seconds for which the access token is valid
 * @param newDevice to be confirmed at {@code /v1/me/devices}; absent where there is none
 */
record Tokens(
        SessionId sessionId,
        String accessToken,
        String idToken,
        @Nullable String refreshToken,
        String tokenType,
        long expiresIn,
        @Nullable NewDevice newDevice)
        implements SignInBody {

    /** A device that nobody knew before: its key, and the one of its group, which both go into what it proves. */
    record NewDevice(String key, String groupKey) {

        static @Nullable NewDevice of(SessionTokens.@Nullable NewDevice device) {
            return device == null ? null : new NewDevice(device.key().value(), device.group());
        }
    }

    static Tokens of(SessionTokens tokens) {
        return new Tokens(
                tokens.session(),
                tokens.accessToken(),
                tokens.idToken(),
                tokens.refreshToken(),
                "Bearer",
                tokens.expiresIn().toSeconds(),
                NewDevice.of(tokens.newDevice()));
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "Tokens[" + sessionId.value() + "]";
    }
}
