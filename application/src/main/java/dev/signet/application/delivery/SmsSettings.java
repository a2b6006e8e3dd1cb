package dev.signet.application.delivery;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes Signet's text messages.
 *
 * @param url where they are posted; without one none is sent and every message shows as failed
 * @param secret signs each request, so that the gateway knows who speaks: {@code whsec_} and Base64, or any text; must be set
 *     where {@code url} is
 * @param timeout for the connection and for the answer, at most 30 seconds
 */
@ConfigurationProperties("signet.sms")
record SmsSettings(
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue("10s") Duration timeout) {

    SmsSettings {
        if (url != null && (secret == null || secret.length() < 16)) {
            throw new IllegalArgumentException(
                    "signet.sms.secret must have at least 16 characters where signet.sms.url is set");
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
