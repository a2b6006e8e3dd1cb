package dev.signet.domain.mfa;

import dev.signet.domain.Limits;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * For which site passkeys are made, and from where they may be used.
 *
 * @param relyingPartyId the domain that they are bound to (WebAuthn Level 3 §5.1.2), in lower case; 1 to 127 characters.
 *     Another one makes those that there are useless
 * @param userVerification whether an authenticator has to verify its user
 * @param origins from where they may be used: {@code https://app.example}, or {@code android:apk-key-hash:…} for an app;
 *     empty means every https origin of the domain and its subdomains, and http for {@code localhost}; at most 20
 */
public record PasskeySettings(String relyingPartyId, UserVerification userVerification, Set<String> origins) {

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern ORIGIN = Pattern.compile(
            "https?://[a-z0-9.-]{1,253}(?::[0-9]{1,5})?|(?:android:apk-key-hash(?:-sha256)?|ios:bundle-id):[A-Za-z0-9._-]{1,128}");

    public PasskeySettings {
        Limits.length("mfa.passkeys.relyingPartyId", relyingPartyId, 1, 127);
        if (!DOMAIN.matcher(relyingPartyId).matches()) {
            throw new IllegalArgumentException(
                    "mfa.passkeys.relyingPartyId must be a domain such as example.com, without scheme and port");
        }
        origins = Set.copyOf(origins);
        Limits.within("mfa.passkeys.origins", origins.size(), 0, 20);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("mfa.passkeys.origins takes origins such as https://app.example,"
                        + " without a path, and android:apk-key-hash:…");
            }
        }
    }
}
