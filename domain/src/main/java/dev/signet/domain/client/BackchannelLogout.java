package dev.signet.domain.client;

import dev.signet.domain.Limits;
import java.util.regex.Pattern;

/**
 * How a client is told that a session of one of its users has ended (OpenID Connect Back-Channel Logout 1.0 §2.2).
 *
 * @param uri {@code backchannel_logout_uri}: an absolute URL without a fragment; at most 2048 characters
 * @param sessionRequired {@code backchannel_logout_session_required}: whether the client relies on {@code sid}, which every
 *     logout token has
 */
public record BackchannelLogout(String uri, boolean sessionRequired) {

    private static final Pattern URL = Pattern.compile("https?://[\\x21-\\x7e&&[^#]]+");

    public BackchannelLogout {
        Limits.length("backchannelLogout.uri", uri, 1, 2048);
        if (!URL.matcher(uri).matches()) {
            throw new IllegalArgumentException(
                    "backchannelLogout.uri must be an absolute https URL without a fragment");
        }
    }
}
