package dev.signet.api.wiring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the ledger calls itself.
 *
 * @param name with what every checkpoint begins ({@code SIGNET_LEDGER_NAME}); the host and path of the public URL where
 *     absent. Keep it: to those who check, another name is another ledger
 */
@ConfigurationProperties("signet.ledger")
public record LedgerSettings(@Nullable String name) {

    String nameOr(URI publicUrl) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        String path = publicUrl.getPath() == null ? "" : publicUrl.getPath();
        return publicUrl.getHost() + path.replaceAll("/+$", "");
    }
}
