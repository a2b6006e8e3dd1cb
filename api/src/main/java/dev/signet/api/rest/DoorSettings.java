package dev.signet.api.rest;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the door stands.
 *
 * @param publicUrl what clients put before every path; tokens name it as their issuer, so it must not change lightly
 * @param trustedProxies networks (CIDR) of the proxies whose {@code X-Forwarded-For} is believed; none by default
 */
@ConfigurationProperties("signet")
public record DoorSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue List<String> trustedProxies) {

    /** Whether clients reach Signet over TLS. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
