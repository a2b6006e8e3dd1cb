package dev.signet.domain.webhook;

import java.util.regex.Pattern;

/**
 * Where events are sent to.
 *
 * @param url names the whole URL
 * @param origin its scheme, host and port, for the record
 */
public record WebhookTarget(WebhookUrlId url, String origin) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:[a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::[0-9]{1,5})?");

    public WebhookTarget {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("origin must be scheme, host and port and nothing after it");
        }
    }
}
