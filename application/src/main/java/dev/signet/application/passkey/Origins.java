package dev.signet.application.passkey;

import dev.signet.domain.mfa.PasskeySettings;
import java.net.URI;

/** From where passkeys may be used. */
final class Origins {

    private Origins() {}

    /** Whether the pool takes passkeys from there: those it names, or else the domain that they are bound to. */
    static boolean allow(PasskeySettings settings, String origin) {
        if (!settings.origins().isEmpty()) {
            return settings.origins().contains(origin);
        }
        URI site;
        try {
            site = URI.create(origin);
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
        String domain = settings.relyingPartyId();
        String host = site.getHost();
        if (host == null) {
            return false;
        }
        return switch (site.getScheme()) {
            case "https" -> host.equals(domain) || host.endsWith("." + domain);
            case "http" -> domain.equals("localhost") && host.equals("localhost");
            default -> false;
        };
    }
}
