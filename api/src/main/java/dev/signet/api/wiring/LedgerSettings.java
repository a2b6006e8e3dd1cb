package dev.signet.api.wiring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ledger calls itself, and whether this node signs it.
 *
 * @param name with what every checkpoint begins ({@code SIGNET_LEDGER_NAME}); the host and path of the public URL where
 *     absent. Keep it: to those who check, another name is another ledger
 * @param sign whether this node takes part in signing the trees ({@code SIGNET_LEDGER_SIGN}); false for a ledger that was
 *     restored and has not been checked yet
 */
@ConfigurationProperties("signet.ledger")
public record LedgerSettings(
        @Nullable String name, @DefaultValue("true") boolean sign) {

    String nameOr(URI publicUrl) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (publicUrl.getHost() == null) {
            throw new IllegalStateException("no name for the ledger follows from the public URL " + publicUrl
                    + ", since it has no host: correct SIGNET_PUBLIC_URL, or set SIGNET_LEDGER_NAME");
        }
        String path = publicUrl.getPath() == null ? "" : publicUrl.getPath();
        return publicUrl.getHost() + path.replaceAll("/+$", "");
    }
}
