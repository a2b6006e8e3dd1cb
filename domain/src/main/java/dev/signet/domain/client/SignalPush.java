package dev.signet.domain.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a client's security events are pushed to (RFC 8935).
 *
 * @param url names the whole URL
 * @param origin its scheme, host and port, for the record
 * @param authorization names the value of the Authorization header that is sent; absent where none is
 */
public record SignalPush(
        SignalPushUrlId url, String origin, @Nullable SignalAuthorizationId authorization) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::[0-9]{1,5})?");

    public SignalPush {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("origin must be scheme, host and port and nothing after it");
        }
    }
}
